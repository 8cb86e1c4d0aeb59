package main

// Argo Workflows 3: the clients of the linter take no context.

import (
	"context"

	"github.com/sirupsen/logrus"

	"github.com/argoproj/argo-workflows/v3/cmd/argo/lint"
	"github.com/argoproj/argo-workflows/v3/pkg/apiclient"
)

func silentContext() context.Context {
	logrus.SetLevel(logrus.PanicLevel)
	return context.Background()
}

func offlineClients(ctx context.Context, folder string) (context.Context, lint.ServiceClients, error) {
	_, client, err := apiclient.NewClientFromOpts(apiclient.Opts{Offline: true, OfflineFiles: []string{folder}})
	if err != nil {
		return ctx, lint.ServiceClients{}, err
	}
	clients := lint.ServiceClients{WorkflowsClient: client.NewWorkflowServiceClient()}
	err = addTemplateClients(client, &clients)
	return ctx, clients, err
}
