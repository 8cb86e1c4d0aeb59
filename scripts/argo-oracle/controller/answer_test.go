package controller

import (
	"context"
	"fmt"
	"regexp"
	"sort"
	"strings"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
)

// mostInItself: where a play takes every condition, a template that calls itself never ends; its pods
// are told down to this depth.
const mostInItself = 2

// theatre plays one repository and gathers what its plays give.
type theatre struct {
	ctx        context.Context
	repository repository
	stepwise   bool
	pods       map[string]*madePod
	reached    map[string]bool // "kind/name template" of every template that a node ran
	refused    map[string]bool // titles of objects that Argo does not run, whatever is asked of them
	created    []document      // what resource templates create, not yet submitted
	known      map[string]bool // what they created
	answer     answer
}

// answerFor plays everything that a repository can start.
func answerFor(ctx context.Context, files map[string]string) answer {
	documents, failures := readDocuments(files)
	found, more := newRepository(ctx, documents)
	t := &theatre{
		ctx: ctx, repository: found, pods: map[string]*madePod{}, reached: map[string]bool{},
		refused: map[string]bool{}, known: map[string]bool{}, answer: answer{Rejected: append(failures, more...)},
	}
	for _, text := range files {
		t.stepwise = t.stepwise || strings.Contains(text, "hooks") || strings.Contains(text, "daemon")
	}
	t.readLibraries()
	t.submitAll()
	t.submitUnreached()
	t.submitCreated()
	return t.sorted()
}

// readLibraries names the libraries that the controller cannot decode, and so does not see.
func (t *theatre) readLibraries() {
	for _, d := range t.repository.documents {
		if !isLibrary(d) {
			continue
		}
		if err := decode(d.body, &wfv1.WorkflowTemplate{}); err != nil {
			t.reject(submission{document: d}, err.Error())
			t.refused[d.title()] = true
		}
	}
}

// submitAll starts every object as it is: first what runs by itself, then the libraries that say
// where they begin.
func (t *theatre) submitAll() {
	for _, d := range t.repository.documents {
		if d.kind == "Workflow" || d.kind == "CronWorkflow" || d.kind == "WorkflowEventBinding" && mapAt(d.body, "spec", "submit") != nil {
			t.refused[d.title()] = !t.submit(submission{document: d})
		}
	}
	for _, d := range t.repository.documents {
		if isLibrary(d) && !t.refused[d.title()] && textAt(d.specOf(), "entrypoint") != "" {
			t.submit(submission{document: d})
		}
	}
}

// submitUnreached starts the templates that no run has reached, with --entrypoint: first those
// that no other of them calls.
func (t *theatre) submitUnreached() {
	called := t.calledByUnreached()
	for _, isNext := range []func(string) bool{
		func(key string) bool { return !called[key] },
		func(string) bool { return true },
	} {
		for _, d := range t.repository.documents {
			for _, template := range d.templatesOf() {
				name := textAt(template, "name")
				if key := d.title() + " " + name; !t.refused[d.title()] && !t.reached[key] && isNext(key) {
					t.reached[key] = true
					t.submit(submission{document: d, entrypoint: name})
				}
			}
		}
	}
}

func (t *theatre) calledByUnreached() map[string]bool {
	called := map[string]bool{}
	for _, d := range t.repository.documents {
		for _, template := range d.templatesOf() {
			from := d.title() + " " + textAt(template, "name")
			if t.reached[from] {
				continue
			}
			each(template, func(one object) {
				to := d.title() + " " + textAt(one, "template")
				if reference := mapAt(one, "templateRef"); reference != nil {
					to = libraryTitle(reference["clusterScope"] == true, textAt(reference, "name")) + " " + textAt(reference, "template")
				}
				if to != from {
					called[to] = true
				}
			})
		}
	}
	return called
}

// submit plays a submission in every way. If Argo rejects it because it leaves something open, it
// is played once more with that given. It tells whether Argo ran it in the end.
func (t *theatre) submit(s submission) bool {
	known := len(t.answer.Rejected)
	accepted := t.performAll(s)
	if accepted {
		return true
	}
	for _, complete := range s.completions(t.repository) {
		accepted = t.performAll(complete) || accepted
	}
	if accepted && s.entrypoint != "" { // nobody wrote that it can be started with nothing given
		t.answer.Rejected = t.answer.Rejected[:known]
	}
	return accepted
}

// performAll tells whether Argo accepted the submission.
func (t *theatre) performAll(s submission) bool {
	for i, p := range plays {
		wf, err := s.workflow(p)
		if err != nil {
			t.reject(s, err.Error())
			return false
		}
		around := t.repository.clusterFor(s.document, p)
		end := perform(t.ctx, around, wf, p, t.repository.usage, t.stepwise)
		if i == 0 && len(end.wf.Status.Nodes) == 0 && end.wf.Status.Phase != wfv1.WorkflowSucceeded {
			t.reject(s, fmt.Sprint(end.wf.Status.Message))
			return false
		}
		t.gather(s, around, end, i == 0)
	}
	return true
}

func (t *theatre) reject(s submission, message string) {
	t.answer.Rejected = append(t.answer.Rejected, failure{
		Object: s.document.title(), File: s.document.file, Entrypoint: s.entrypoint, Error: message,
	})
}

func (t *theatre) gather(s submission, around cluster, end outcome, counted bool) {
	for _, node := range end.wf.Status.Nodes {
		library, template := calledBy(node)
		if library == "" {
			library = t.homeOf(s)
		}
		t.reached[library+" "+template] = true
		if counted && node.Phase == wfv1.NodeError {
			t.answer.Errors = append(t.answer.Errors, failure{
				Object: s.document.title(), File: s.document.file, Entrypoint: s.entrypoint,
				Path: pathOf(end.wf, node), Error: node.Message,
			})
		}
	}
	if counted && end.cut {
		t.answer.Cut = append(t.answer.Cut, s.document.title())
	}
	for _, one := range end.made {
		if !counted && timesInItself(end.wf, one.node) > mostInItself {
			continue
		}
		pod := describe(one.pod, end.wf, one.node, around.executorImage())
		t.add(s, pod, counted)
		t.keepCreated(s, one, pod)
	}
}

// homeOf is where the local templates of a run stand.
func (t *theatre) homeOf(s submission) string {
	d := s.document
	reference := mapAt(d.specOf(), "workflowTemplateRef")
	if d.kind == "WorkflowEventBinding" {
		reference = mapAt(d.body, "spec", "submit", "workflowTemplateRef")
	}
	if name := textAt(reference, "name"); name != "" {
		return libraryTitle(reference["clusterScope"] == true, name)
	}
	return d.title()
}

func (c cluster) executorImage() string {
	if c.config.Executor != nil && c.config.Executor.Image != "" {
		return c.config.Executor.Image
	}
	return executorImage
}

func (t *theatre) add(s submission, pod madePod, counted bool) {
	pod.Object, pod.File, pod.CreatedBy = s.document.title(), s.document.file, s.document.creator
	pod.Entrypoint, pod.Given = s.entrypoint, append(s.givenNames(), s.artifacts...)
	key := asJSON(pod)
	known, ok := t.pods[key]
	if !ok {
		known = &pod
		t.pods[key] = known
	}
	if counted {
		known.Count++
	}
}

// sorted is the answer in an order that does not depend on how the plays went.
func (t *theatre) sorted() answer {
	keys := make([]string, 0, len(t.pods))
	for key := range t.pods {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	t.answer.Pods = []madePod{}
	for _, key := range keys {
		t.answer.Pods = append(t.answer.Pods, *t.pods[key])
	}
	t.answer.Rejected = distinct(t.answer.Rejected)
	t.answer.Errors = distinct(t.answer.Errors)
	sort.Strings(t.answer.Cut)
	return t.answer
}

// placeholder is a random number in messages about nested tags.
var placeholder = regexp.MustCompile(`placeholder-\d+`)

func distinct(all []failure) []failure {
	seen := map[failure]bool{}
	kept := []failure{}
	for _, one := range all {
		one.Error = placeholder.ReplaceAllString(one.Error, "placeholder")
		if !seen[one] {
			seen[one] = true
			kept = append(kept, one)
		}
	}
	sort.Slice(kept, func(i, j int) bool { return asJSON(kept[i]) < asJSON(kept[j]) })
	return kept
}
