package controller

import (
	"regexp"
	"sort"
	"strings"

	"k8s.io/apimachinery/pkg/util/json"
	"sigs.k8s.io/yaml"

	"github.com/argoproj/argo-workflows/v3/workflow/common"
)

// object is any JSON object.
type object = map[string]interface{}

// document is one object of the repository, as an API server would store it.
type document struct {
	file      string
	kind      string
	name      string
	namespace string // empty: whoever applies the file decides
	generated bool   // named by generateName
	body      object
	creator   string // the resource template that creates it, if it stands in no file of its own
	depth     int    // of creation: 0 for what stands in a file
}

func (d document) title() string { return d.kind + "/" + d.name }

var (
	separator = regexp.MustCompile(`(?m)^---[ \t]*(#.*)?\r?$`)
	ofArgo    = map[string]bool{
		"Workflow": true, "CronWorkflow": true, "WorkflowTemplate": true,
		"ClusterWorkflowTemplate": true, "WorkflowEventBinding": true,
	}
)

// readDocuments reads the files in the order of their paths, as kubectl does.
func readDocuments(files map[string]string) ([]document, []failure) {
	paths := make([]string, 0, len(files))
	for path := range files {
		paths = append(paths, path)
	}
	sort.Strings(paths)
	var found []document
	var failures []failure
	for _, path := range paths {
		for _, text := range separator.Split(files[path], -1) {
			documents, err := readText(path, text)
			if err != nil && strings.Contains(text, "argoproj.io") {
				failures = append(failures, failure{Object: "document", File: path, Error: err.Error()})
			}
			found = append(found, documents...)
		}
	}
	return found, failures
}

func readText(path, text string) ([]document, error) {
	asJSON, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		return nil, err
	}
	var body object
	if err := json.Unmarshal(asJSON, &body); err != nil {
		return nil, err
	}
	return readObject(path, body), nil
}

func readObject(path string, body object) []document {
	kind, group := textAt(body, "kind"), textAt(body, "apiVersion")
	argo := strings.HasPrefix(group, "argoproj.io/")
	switch {
	case kind == "List":
		return readEach(path, listAt(body, "items"))
	case argo && kind == "Sensor":
		return readEach(path, triggered(body))
	case kind == "ConfigMap", argo && ofArgo[kind]:
		return []document{newDocument(path, kind, body)}
	}
	return nil
}

func readEach(path string, values []interface{}) []document {
	var found []document
	for _, value := range values {
		if inner, ok := value.(object); ok {
			found = append(found, readObject(path, inner)...)
		}
	}
	return found
}

// triggered gives the objects that a Sensor of Argo Events creates.
func triggered(sensor object) []interface{} {
	var found []interface{}
	for _, trigger := range listAt(sensor, "spec", "triggers") {
		for _, kind := range []string{"argoWorkflow", "k8s"} {
			if resource := at(trigger, "template", kind, "source", "resource"); resource != nil {
				found = append(found, resource)
			}
		}
	}
	return found
}

func newDocument(path, kind string, body object) document {
	found := document{file: path, kind: kind, body: cleaned(body)}
	found.name, found.namespace = textAt(body, "metadata", "name"), textAt(body, "metadata", "namespace")
	if found.name == "" {
		found.name, found.generated = textAt(body, "metadata", "generateName"), true
	}
	return found
}

// cleaned drops what a running cluster added to an exported object.
func cleaned(body object) object {
	kept := object{}
	for key, value := range body {
		if key != "status" {
			kept[key] = value
		}
	}
	metadata, _ := body["metadata"].(object)
	kept["metadata"] = object{}
	for _, key := range []string{"name", "generateName", "namespace", "labels", "annotations"} {
		if value, ok := metadata[key]; ok {
			kept["metadata"].(object)[key] = value
		}
	}
	if labels, ok := metadata["labels"].(object); ok {
		delete(labels, common.LabelKeyCompleted)
		delete(labels, common.LabelKeyPhase)
	}
	return kept
}

func at(value interface{}, path ...string) interface{} {
	for _, key := range path {
		inner, ok := value.(object)
		if !ok {
			return nil
		}
		value = inner[key]
	}
	return value
}

func textAt(value interface{}, path ...string) string {
	text, _ := at(value, path...).(string)
	return text
}

func listAt(value interface{}, path ...string) []interface{} {
	list, _ := at(value, path...).([]interface{})
	return list
}

func mapAt(value interface{}, path ...string) object {
	found, _ := at(value, path...).(object)
	return found
}

// specOf gives the part of a document that is a WorkflowSpec.
func (d document) specOf() object {
	if d.kind == "CronWorkflow" {
		return mapAt(d.body, "spec", "workflowSpec")
	}
	return mapAt(d.body, "spec")
}

// templatesOf gives the named templates, the first of each name.
func (d document) templatesOf() []object {
	var found []object
	seen := map[string]bool{}
	for _, value := range listAt(d.specOf(), "templates") {
		template, ok := value.(object)
		if name := textAt(value, "name"); ok && name != "" && !seen[name] {
			seen[name] = true
			found = append(found, template)
		}
	}
	return found
}
