package main

// Argo Workflows 4: the clients of the linter take a context, which holds the logger.

import (
	"context"
	"io"

	"github.com/argoproj/argo-workflows/v3/cmd/argo/lint"
	"github.com/argoproj/argo-workflows/v3/pkg/apiclient"
	"github.com/argoproj/argo-workflows/v3/util/logging"
)

func silentContext() context.Context {
	logger := logging.NewSlogLoggerCustom(logging.Error, logging.Text, io.Discard)
	return logging.WithLogger(context.Background(), logger)
}

func offlineClients(ctx context.Context, folder string) (context.Context, lint.ServiceClients, error) {
	opts := apiclient.Opts{Offline: true, OfflineFiles: []string{folder}}
	ctx, client, err := apiclient.NewClientFromOptsWithContext(ctx, opts)
	if err != nil {
		return ctx, lint.ServiceClients{}, err
	}
	clients := lint.ServiceClients{WorkflowsClient: client.NewWorkflowServiceClient(ctx)}
	err = addTemplateClients(client, &clients)
	return ctx, clients, err
}
