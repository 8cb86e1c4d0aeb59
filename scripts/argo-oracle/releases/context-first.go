package controller

// Argo Workflows 4: the functions of the controller take a context, which holds the logger.

import (
	"context"
	"io"

	"k8s.io/client-go/tools/record"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/util/logging"
)

func silentContext() context.Context {
	logger := logging.NewSlogLoggerCustom(logging.Error, logging.Text, io.Discard)
	return logging.WithLogger(context.Background(), logger)
}

func startController(ctx context.Context, options ...interface{}) (context.CancelFunc, *WorkflowController) {
	return newController(ctx, options...)
}

func newOperation(ctx context.Context, wf *wfv1.Workflow, controller *WorkflowController) *wfOperationCtx {
	return newWorkflowOperationCtx(ctx, wf, controller)
}

func templateOf(ctx context.Context, woc *wfOperationCtx, node *wfv1.NodeStatus) (*wfv1.Template, error) {
	return woc.GetNodeTemplate(ctx, node)
}

// droppedEvents forgets every event: the recorder of Argo's tests blocks after 64 of them.
type droppedEvents struct{}

func (droppedEvents) Get(context.Context, string) record.EventRecorder { return &record.FakeRecorder{} }
