package controller

import (
	"context"
	"sort"
	"strings"

	apiv1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/client-go/kubernetes/fake"
	"sigs.k8s.io/yaml"

	"github.com/argoproj/argo-workflows/v3/config"
	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/common"
	"github.com/argoproj/argo-workflows/v3/workflow/util"
)

const (
	defaultNamespace = "default"
	controllerConfig = "workflow-controller-configmap"
)

// repository is what the files hold, ready to be put into clusters.
type repository struct {
	documents []document
	config    config.Config
	usage     usage
}

func newRepository(ctx context.Context, documents []document) (repository, []failure) {
	found := repository{documents: documents, usage: usageOf(documents)}
	var failures []failure
	for _, d := range documents {
		if d.kind != "ConfigMap" || !strings.HasSuffix(d.name, controllerConfig) {
			continue
		}
		settings, err := readConfig(ctx, d)
		if err != nil {
			failures = append(failures, failure{Object: d.title(), File: d.file, Error: err.Error()})
		}
		found.config = settings
	}
	return found, failures
}

// readConfig reads the controller's settings as the controller does. Of settings that it refuses
// the workflow defaults are still taken, if they can be read.
func readConfig(ctx context.Context, d document) (config.Config, error) {
	configMap, err := configMapOf(d, defaultNamespace)
	if err != nil {
		return config.Config{}, err
	}
	client := fake.NewSimpleClientset(configMap)
	settings, err := config.NewController(defaultNamespace, d.name, client).Get(ctx)
	if err == nil {
		return *settings, nil
	}
	defaults := wfv1.Workflow{}
	if yaml.Unmarshal([]byte(configMap.Data["workflowDefaults"]), &defaults) != nil {
		return config.Config{}, err
	}
	return config.Config{WorkflowDefaults: &defaults}, err
}

func configMapOf(d document, namespace string) (*apiv1.ConfigMap, error) {
	found := &apiv1.ConfigMap{}
	text, err := yaml.Marshal(d.body)
	if err == nil {
		err = yaml.Unmarshal(text, found)
	}
	found.Namespace = namespace
	return found, err
}

// neighbours gives, for an object that is submitted, the other objects of its cluster: of several
// with one name the one whose file is nearest, and of those the last.
func (r repository) neighbours(of document) []document {
	chosen := map[string]document{}
	var order []string
	for _, d := range r.documents {
		if !isLibrary(d) && d.kind != "ConfigMap" || d.generated || !mayMeet(of, d) {
			continue
		}
		known, ok := chosen[d.title()]
		if !ok {
			order = append(order, d.title())
		}
		if !ok || nearness(of, d) >= nearness(of, known) {
			chosen[d.title()] = d
		}
	}
	sort.Strings(order)
	found := make([]document, 0, len(order))
	for _, title := range order {
		found = append(found, chosen[title])
	}
	return found
}

func isLibrary(d document) bool {
	return d.kind == "WorkflowTemplate" || d.kind == "ClusterWorkflowTemplate"
}

// mayMeet: both in one namespace, or one side leaves the namespace open.
func mayMeet(a, b document) bool {
	return b.kind == "ClusterWorkflowTemplate" || a.namespace == "" || b.namespace == "" || a.namespace == b.namespace
}

// nearness: the object itself, then objects of the stated namespace, then the longest common path.
func nearness(from, to document) int {
	length := 0
	for length < len(from.file) && length < len(to.file) && from.file[length] == to.file[length] {
		length++
	}
	if from.namespace != "" && from.namespace == to.namespace {
		length += 1 << 16
	}
	if from.file == to.file && from.title() == to.title() {
		length += 1 << 20
	}
	return length
}

// cluster is what a controller finds beside the workflow.
type cluster struct {
	namespace  string
	templates  []*wfv1.WorkflowTemplate
	shared     []*wfv1.ClusterWorkflowTemplate
	configMaps []*apiv1.ConfigMap
	config     config.Config
}

// clusterFor decodes the neighbours of an object as the play changes them. What cannot be decoded
// is missing, as it is for the controller.
func (r repository) clusterFor(of document, p play) cluster {
	found := cluster{namespace: namespaceOf(of), config: r.config}
	for _, d := range r.neighbours(of) {
		switch d.kind {
		case "WorkflowTemplate":
			template := &wfv1.WorkflowTemplate{}
			if decode(p.rewritten(d.body), template) == nil {
				template.Namespace = found.namespace
				found.templates = append(found.templates, template)
			}
		case "ClusterWorkflowTemplate":
			template := &wfv1.ClusterWorkflowTemplate{}
			if decode(p.rewritten(d.body), template) == nil {
				template.Namespace = ""
				found.shared = append(found.shared, template)
			}
		case "ConfigMap":
			if configMap, err := configMapOf(d, found.namespace); err == nil {
				found.configMaps = append(found.configMaps, configMap)
			}
		}
	}
	found.configMaps = append(found.configMaps, r.missingConfigMaps(found)...)
	return found
}

func namespaceOf(d document) string {
	if d.namespace == "" {
		return defaultNamespace
	}
	return d.namespace
}

func decode(body interface{}, into interface{}) error {
	return util.FromUnstructuredObj(&unstructured.Unstructured{Object: body.(object)}, into)
}

// missingConfigMaps makes those that parameters without default name and no file holds: a run
// finds them, so the value is one that only a run knows.
func (r repository) missingConfigMaps(known cluster) []*apiv1.ConfigMap {
	made := map[string]*apiv1.ConfigMap{}
	for _, one := range known.configMaps {
		made[one.Name] = nil
	}
	for _, d := range r.documents {
		each(d.body, func(one object) {
			reference := mapAt(one, "valueFrom", "configMapKeyRef")
			name, key := textAt(reference, "name"), textAt(reference, "key")
			_, hasDefault := mapAt(one, "valueFrom")["default"]
			if existing, ok := made[name]; name == "" || key == "" || hasDefault || ok && existing == nil {
				return
			}
			if made[name] == nil {
				made[name] = emptyParameters(name, known.namespace)
			}
			made[name].Data[key] = madeUp(key)
		})
	}
	names := make([]string, 0, len(made))
	for name, one := range made {
		if one != nil {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	found := make([]*apiv1.ConfigMap, 0, len(names))
	for _, name := range names {
		found = append(found, made[name])
	}
	return found
}

func emptyParameters(name, namespace string) *apiv1.ConfigMap {
	return &apiv1.ConfigMap{
		ObjectMeta: metav1.ObjectMeta{
			Name: name, Namespace: namespace,
			Labels: map[string]string{common.LabelKeyConfigMapType: common.LabelValueTypeConfigMapParameter},
		},
		Data: map[string]string{},
	}
}
