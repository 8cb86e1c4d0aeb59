package controller

import "k8s.io/client-go/tools/cache"

// configMapIndex holds the ConfigMaps that parameters may name.
func configMapIndex(controller *WorkflowController) cache.Indexer {
	return controller.configMapInformer.GetIndexer()
}
