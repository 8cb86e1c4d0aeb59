package controller

// Below 3.7 the workflow controller keeps the pods itself.

import (
	"context"

	"k8s.io/client-go/tools/cache"
)

// ownPodIndex gives an index of pods that only the play writes to: its informer never runs.
func ownPodIndex(ctx context.Context, controller *WorkflowController) cache.Indexer {
	controller.podInformer = controller.newPodInformer(ctx)
	return controller.podInformer.GetIndexer()
}
