package controller

// Argo Workflows 3: the functions of the controller take no context.

import (
	"context"

	"github.com/sirupsen/logrus"
	"k8s.io/client-go/tools/record"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
)

func silentContext() context.Context {
	logrus.SetLevel(logrus.PanicLevel)
	return context.Background()
}

func startController(_ context.Context, options ...interface{}) (context.CancelFunc, *WorkflowController) {
	return newController(options...)
}

func newOperation(_ context.Context, wf *wfv1.Workflow, controller *WorkflowController) *wfOperationCtx {
	return newWorkflowOperationCtx(wf, controller)
}

func templateOf(_ context.Context, woc *wfOperationCtx, node *wfv1.NodeStatus) (*wfv1.Template, error) {
	return woc.GetNodeTemplate(node)
}

// droppedEvents forgets every event: the recorder of Argo's tests blocks after 64 of them.
type droppedEvents struct{}

func (droppedEvents) Get(string) record.EventRecorder { return &record.FakeRecorder{} }
