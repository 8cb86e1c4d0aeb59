package controller

// From 3.7 on a controller of its own keeps the pods.

import (
	"context"

	"k8s.io/client-go/tools/cache"

	"github.com/argoproj/argo-workflows/v3/workflow/controller/pod"
)

// ownPodIndex gives an index of pods that only the play writes to: its informer never runs.
func ownPodIndex(ctx context.Context, wfc *WorkflowController) cache.Indexer {
	wfc.PodController = pod.NewController(ctx, &wfc.Config, wfc.restConfig, "", wfc.kubeclientset,
		wfc.wfInformer, wfc.metrics, wfc.enqueueWfFromPodLabel)
	return wfc.PodController.TestingPodInformer().GetIndexer()
}
