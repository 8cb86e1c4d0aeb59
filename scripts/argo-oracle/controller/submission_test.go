package controller

import (
	"regexp"
	"sort"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/common"
)

// aDay stands for every time that a run would take from the clock.
var aDay = metav1.NewTime(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))

// longestPrefix: the API server cuts generateName, so that a name has 63 characters at most.
const longestPrefix = 63 - len(runOnly)

// submission is one way to start an object of the repository.
type submission struct {
	document   document
	entrypoint string            // given with --entrypoint
	given      map[string]string // parameters given with -p, because the object leaves them open
	artifacts  []string          // artifacts that the object leaves open
}

// workflow makes the Workflow that Argo would be asked to run.
func (s submission) workflow(p play) (*wfv1.Workflow, error) {
	wf, err := s.asWritten(p)
	if err != nil {
		return nil, err
	}
	wf.Kind, wf.APIVersion = "Workflow", "argoproj.io/v1alpha1"
	wf.Namespace = namespaceOf(s.document)
	wf.UID, wf.CreationTimestamp = types.UID(runOnly+"-uid"), aDay
	if wf.Name == "" {
		wf.Name = wf.GenerateName[:min(len(wf.GenerateName), longestPrefix)] + runOnly
	}
	if wf.Labels == nil {
		wf.Labels = map[string]string{}
	}
	if s.entrypoint != "" {
		wf.Spec.Entrypoint = s.entrypoint
	}
	s.give(wf)
	return wf, nil
}

func (s submission) asWritten(p play) (*wfv1.Workflow, error) {
	d := s.document
	switch d.kind {
	case "Workflow":
		wf := &wfv1.Workflow{}
		return wf, decode(p.rewritten(d.body), wf)
	case "CronWorkflow":
		cron := &wfv1.CronWorkflow{}
		if err := decode(p.rewritten(d.body), cron); err != nil {
			return nil, err
		}
		wf := common.ConvertCronWorkflowToWorkflow(cron)
		wf.Annotations[common.AnnotationKeyCronWfScheduledTime] = aDay.Format(time.RFC3339)
		return wf, nil
	case "WorkflowEventBinding":
		return s.fromEvent(p)
	}
	return common.NewWorkflowFromWorkflowTemplate(d.name, d.kind == "ClusterWorkflowTemplate"), nil
}

// fromEvent does what Argo's server does with an event: only the values come from the event.
func (s submission) fromEvent(p play) (*wfv1.Workflow, error) {
	binding := &wfv1.WorkflowEventBinding{}
	if err := decode(p.rewritten(s.document.body), binding); err != nil {
		return nil, err
	}
	submit := binding.Spec.Submit
	wf := common.NewWorkflowFromWorkflowTemplate(submit.WorkflowTemplateRef.Name, submit.WorkflowTemplateRef.ClusterScope)
	if submit.Arguments == nil {
		return wf, nil
	}
	for _, parameter := range submit.Arguments.Parameters {
		if parameter.ValueFrom == nil {
			return nil, errNoEvent(parameter.Name)
		}
		value := wfv1.AnyStringPtr(madeUp(parameter.Name))
		wf.Spec.Arguments.Parameters = append(wf.Spec.Arguments.Parameters, wfv1.Parameter{Name: parameter.Name, Value: value})
	}
	return wf, nil
}

type errNoEvent string

func (name errNoEvent) Error() string {
	return "malformed workflow template parameter \"" + string(name) + "\": valueFrom is nil"
}

// give puts what is given with the submission before what the object holds, as argo submit does.
func (s submission) give(wf *wfv1.Workflow) {
	var parameters []wfv1.Parameter
	for _, name := range s.givenNames() {
		parameters = append(parameters, wfv1.Parameter{Name: name, Value: wfv1.AnyStringPtr(s.given[name])})
	}
	for _, parameter := range wf.Spec.Arguments.Parameters {
		if _, ok := s.given[parameter.Name]; !ok {
			parameters = append(parameters, parameter)
		}
	}
	wf.Spec.Arguments.Parameters = parameters
	for _, name := range s.artifacts {
		artifact := wfv1.Artifact{Name: name}
		artifact.Raw = &wfv1.RawArtifact{Data: runOnly}
		wf.Spec.Arguments.Artifacts = append(wf.Spec.Arguments.Artifacts, artifact)
	}
}

func (s submission) givenNames() []string {
	names := make([]string, 0, len(s.given))
	for name := range s.given {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// completions are submissions that also give what this one leaves open; several where an open
// parameter has an enum: one for each value, the others keeping their first. None if nothing is open.
func (s submission) completions(r repository) []submission {
	open, artifacts := s.leftOpen(r)
	if len(open) == 0 && len(artifacts) == 0 {
		return nil
	}
	first := map[string]string{}
	for name, values := range open {
		first[name] = values[0]
	}
	found := []submission{{s.document, s.entrypoint, first, artifacts}}
	names := make([]string, 0, len(open))
	for name := range open {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		for _, value := range open[name][1:] {
			other := map[string]string{}
			for key, one := range first {
				other[key] = one
			}
			other[name] = value
			found = append(found, submission{s.document, s.entrypoint, other, artifacts})
		}
	}
	return found
}

var workflowParameter = regexp.MustCompile(`workflow\.parameters(?:\.([\w-]+)|\['([\w-]+)'\])`)

// leftOpen gives the parameters without a value, each with the values it can have, and the
// artifacts without a source: of the workflow's arguments and of its entrypoint's inputs. Parameters
// of the workflow that are named and nowhere declared are open, too.
func (s submission) leftOpen(r repository) (map[string][]string, []string) {
	specs := s.chain(r)
	open := map[string][]string{}
	settled := map[string]bool{}
	var artifacts []string
	read := func(parameters []interface{}, sources ...string) {
		for _, value := range parameters {
			parameter, name := value.(object), textAt(value, "name")
			for _, source := range sources {
				if _, ok := parameter[source]; ok {
					settled[name] = true
				}
			}
			if !settled[name] && open[name] == nil {
				open[name] = r.possible(name, parameter)
			}
		}
	}
	held := map[string]bool{}
	for _, spec := range specs {
		read(objectsAt(spec, "arguments", "parameters"), "value", "valueFrom")
		for _, value := range objectsAt(spec, "arguments", "artifacts") {
			held[textAt(value, "name")] = true
		}
	}
	template := s.entryTemplate(specs)
	read(objectsAt(template, "inputs", "parameters"), "value", "default", "valueFrom")
	for _, value := range objectsAt(template, "inputs", "artifacts") {
		if name := textAt(value, "name"); !held[name] && value.(object)["optional"] != true && !hasSource(value.(object)) {
			artifacts = append(artifacts, name)
		}
	}
	for _, match := range workflowParameter.FindAllStringSubmatch(asJSON(specs), -1) {
		if name := match[1] + match[2]; !settled[name] && open[name] == nil {
			open[name] = r.possible(name, nil)
		}
	}
	for name := range settled {
		delete(open, name)
	}
	return open, artifacts
}

func objectsAt(value interface{}, path ...string) []interface{} {
	var found []interface{}
	for _, one := range listAt(value, path...) {
		if _, ok := one.(object); ok {
			found = append(found, one)
		}
	}
	return found
}

func hasSource(artifact object) bool {
	for _, key := range []string{"raw", "s3", "git", "http", "gcs", "oss", "azure", "hdfs", "artifactory", "from", "fromExpression", "plugin"} {
		if _, ok := artifact[key]; ok {
			return true
		}
	}
	return false
}

func (r repository) possible(name string, parameter object) []string {
	var values []string
	for _, value := range listAt(parameter, "enum") {
		if text, ok := value.(string); ok && len(values) < 8 {
			values = append(values, text)
		}
	}
	if len(values) == 0 {
		values = []string{r.usage.parameter("", name)}
	}
	return values
}

// chain gives the specs that are merged into what runs, the nearest first.
func (s submission) chain(r repository) []object {
	var specs []object
	reference := mapAt(s.document.specOf(), "workflowTemplateRef")
	kind, name := "WorkflowTemplate", textAt(reference, "name")
	if s.document.kind == "WorkflowEventBinding" {
		reference = mapAt(s.document.body, "spec", "submit", "workflowTemplateRef")
		name = textAt(reference, "name")
		for _, value := range objectsAt(s.document.body, "spec", "submit", "arguments", "parameters") {
			specs = append(specs, object{"arguments": object{"parameters": []interface{}{value}}})
		}
	} else {
		specs = append(specs, s.document.specOf())
	}
	if reference["clusterScope"] == true {
		kind = "ClusterWorkflowTemplate"
	}
	for _, d := range r.neighbours(s.document) {
		if name != "" && d.kind == kind && d.name == name {
			specs = append(specs, d.specOf())
		}
	}
	if defaults := r.config.WorkflowDefaults; defaults != nil {
		if text, err := readJSON(asJSON(defaults.Spec)); err == nil {
			specs = append(specs, text)
		}
	}
	return specs
}

func (s submission) entryTemplate(specs []object) object {
	entrypoint := s.entrypoint
	for _, spec := range specs {
		if entrypoint == "" {
			entrypoint = textAt(spec, "entrypoint")
		}
	}
	for _, spec := range specs {
		for _, value := range objectsAt(spec, "templates") {
			if textAt(value, "name") == entrypoint {
				return value.(object)
			}
		}
	}
	return nil
}
