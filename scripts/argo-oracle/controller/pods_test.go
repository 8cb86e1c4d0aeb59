package controller

import (
	"sort"
	"strings"

	"k8s.io/apimachinery/pkg/util/json"

	apiv1 "k8s.io/api/core/v1"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/common"
)

// madePod is one kind of pod of one submission: all pods that agree in every field but count.
type madePod struct {
	Object         string            `json:"object"`
	File           string            `json:"file"`
	CreatedBy      string            `json:"createdBy,omitempty"`
	Entrypoint     string            `json:"entrypoint,omitempty"`
	Given          []string          `json:"given,omitempty"`
	Path           string            `json:"path"`
	Kind           string            `json:"kind,omitempty"`
	Template       string            `json:"template,omitempty"`
	Library        string            `json:"library,omitempty"`
	Count          int               `json:"count"`
	Containers     []namedImage      `json:"containers"`
	InitContainers []namedImage      `json:"initContainers,omitempty"`
	ImageVolumes   []namedImage      `json:"imageVolumes,omitempty"`
	Executor       executor          `json:"executor"`
	Annotations    map[string]string `json:"annotations"`
	Labels         map[string]string `json:"labels"`
	PullSecrets    []string          `json:"imagePullSecrets,omitempty"`
	NodeSelector   map[string]string `json:"nodeSelector,omitempty"`
	ServiceAccount string            `json:"serviceAccountName,omitempty"`
}

type namedImage struct {
	Name  string `json:"name"`
	Image string `json:"image"`
}

// executor is the image of the containers that Argo adds, and their names.
type executor struct {
	Image      string   `json:"image"`
	Containers []string `json:"containers"`
}

// podSpec is what of a pod is told, in words that every release has.
type podSpec struct {
	Containers       []namedImage        `json:"containers"`
	InitContainers   []namedImage        `json:"initContainers"`
	ImagePullSecrets []map[string]string `json:"imagePullSecrets"`
	NodeSelector     map[string]string   `json:"nodeSelector"`
	ServiceAccount   string              `json:"serviceAccountName"`
}

// describe turns a pod of a play into what is told of it.
func describe(pod *apiv1.Pod, wf *wfv1.Workflow, nodeID, executorOfCluster string) madePod {
	text := asJSON(pod.Spec)
	spec := podSpec{}
	if err := json.Unmarshal([]byte(text), &spec); err != nil {
		panic(err)
	}
	found := madePod{
		Annotations:  withoutArgo(pod.Annotations),
		Labels:       withoutArgo(pod.Labels),
		NodeSelector: spec.NodeSelector, ServiceAccount: spec.ServiceAccount,
		ImageVolumes: imageVolumes(text), Executor: executor{executorOfCluster, []string{}},
	}
	for _, secret := range spec.ImagePullSecrets {
		found.PullSecrets = append(found.PullSecrets, secret["name"])
	}
	found.InitContainers = found.keepUsers(spec.InitContainers)
	found.Containers = found.keepUsers(spec.Containers)
	sort.Strings(found.Executor.Containers)
	found.place(pod, wf, nodeID)
	return found
}

// keepUsers drops the containers that run Argo's own image, and notes their names.
func (found *madePod) keepUsers(all []namedImage) []namedImage {
	kept := []namedImage{}
	for _, container := range all {
		if container.Image == found.Executor.Image {
			found.Executor.Containers = append(found.Executor.Containers, container.Name)
		} else {
			kept = append(kept, container)
		}
	}
	return kept
}

// withoutArgo drops what Argo writes on every pod, also where a user wrote the same key.
func withoutArgo(all map[string]string) map[string]string {
	kept := map[string]string{}
	for key, value := range all {
		if !strings.HasPrefix(key, "workflows.argoproj.io/") && key != common.AnnotationKeyDefaultContainer {
			kept[key] = value
		}
	}
	return kept
}

func imageVolumes(text string) []namedImage {
	spec, err := readJSON(text)
	if err != nil {
		panic(err)
	}
	var found []namedImage
	for _, volume := range objectsAt(spec, "volumes") {
		if image := textAt(volume, "image", "reference"); image != "" {
			found = append(found, namedImage{textAt(volume, "name"), image})
		}
	}
	return found
}

func readJSON(text string) (object, error) {
	var found object
	return found, json.Unmarshal([]byte(text), &found)
}

// place says where in the workflow the pod comes from.
func (found *madePod) place(pod *apiv1.Pod, wf *wfv1.Workflow, nodeID string) {
	node, ok := wf.Status.Nodes[nodeID]
	if !ok {
		found.Kind = pod.Labels[common.LabelKeyComponent]
		return
	}
	found.Path = pathOf(wf, node)
	library, template := calledBy(node)
	found.Library, found.Template = library, template
}

// pathOf joins the steps that lead to a node, without items and retries: "[0].a[1].b", ".onExit".
func pathOf(wf *wfv1.Workflow, node wfv1.NodeStatus) string {
	parent, ok := wf.Status.Nodes[node.BoundaryID]
	if !ok {
		return withoutItem(strings.TrimPrefix(node.Name, wf.Name))
	}
	return pathOf(wf, parent) + withoutItem(strings.TrimPrefix(node.Name, parent.Name))
}

// timesInItself tells how often the template of a node's surroundings that occurs most often stands
// around the node: 1 where nothing calls itself.
func timesInItself(wf *wfv1.Workflow, id string) int {
	times, most := map[string]int{}, 0
	for node, ok := wf.Status.Nodes[id]; ok; node, ok = wf.Status.Nodes[node.BoundaryID] {
		library, template := calledBy(node)
		if template == "" {
			continue
		}
		times[library+" "+template]++
		most = max(most, times[library+" "+template])
	}
	return most
}

// withoutItem cuts "(0:item)" and "(1)" but keeps what follows the name of a hook.
func withoutItem(name string) string {
	before, rest, found := strings.Cut(name, "(")
	if !found {
		return name
	}
	for _, suffix := range []string{".onExit", ".hooks."} {
		if i := strings.LastIndex(rest, suffix); i >= 0 {
			return before + stepName(rest[i:])
		}
	}
	return before
}

// calledBy gives the library and the name of the template a node runs. An inline template has no
// name; a template of the workflow itself no library.
func calledBy(node wfv1.NodeStatus) (library, template string) {
	if reference := node.TemplateRef; reference != nil {
		return libraryTitle(reference.ClusterScope, reference.Name), reference.Template
	}
	scope, name, _ := strings.Cut(node.TemplateScope, "/")
	switch scope {
	case string(wfv1.ResourceScopeNamespaced):
		return libraryTitle(false, name), node.TemplateName
	case string(wfv1.ResourceScopeCluster):
		return libraryTitle(true, name), node.TemplateName
	}
	return "", node.TemplateName
}

func libraryTitle(cluster bool, name string) string {
	if cluster {
		return "ClusterWorkflowTemplate/" + name
	}
	return "WorkflowTemplate/" + name
}
