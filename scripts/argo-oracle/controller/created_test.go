package controller

import (
	"encoding/json"

	apiv1 "k8s.io/api/core/v1"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/common"
)

const (
	mostCreated  = 100 // workflows of one repository that others create
	deepestChild = 3   // a workflow that a workflow creates, and so on
)

// keepCreated notes the workflows that the resource template behind a pod creates. They are
// submitted later, as they stand in the manifest after Argo filled it in.
func (t *theatre) keepCreated(s submission, one podWithNode, pod madePod) {
	if len(t.created) >= mostCreated || s.document.depth >= deepestChild {
		return
	}
	for _, d := range createdBy(one.pod, s.document.file) {
		d.creator, d.depth = s.document.title()+" "+pod.Path, s.document.depth+1
		if d.namespace == "" {
			d.namespace = s.document.namespace
		}
		if key := asJSON(d.body); !isLibrary(d) && d.kind != "ConfigMap" && !t.known[key] {
			t.known[key] = true
			t.created = append(t.created, d)
		}
	}
}

func createdBy(pod *apiv1.Pod, file string) []document {
	template := wfv1.Template{}
	for _, container := range pod.Spec.InitContainers {
		for _, variable := range container.Env {
			if variable.Name == common.EnvVarTemplate {
				_ = json.Unmarshal([]byte(variable.Value), &template)
			}
		}
	}
	if template.Resource == nil || template.Resource.Action != "create" && template.Resource.Action != "apply" {
		return nil
	}
	found, _ := readText(file, template.Resource.Manifest)
	return found
}

// submitCreated starts what other workflows create, and what that creates.
func (t *theatre) submitCreated() {
	for len(t.created) > 0 {
		next := t.created[0]
		t.created = t.created[1:]
		t.submit(submission{document: next})
	}
}
