package controller

import (
	"strings"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
)

// outputsOf invents what a node puts out: values that are marked as known to the run alone, in the
// shape that the repository asks for. Plays with conditions take the default of an output instead.
func (s *stage) outputsOf(template *wfv1.Template, node *wfv1.NodeStatus) wfv1.Outputs {
	step := stepName(node.DisplayName)
	found := wfv1.Outputs{Result: s.usage.result(step)}
	for _, parameter := range template.Outputs.Parameters {
		value := wfv1.AnyStringPtr(s.usage.parameter(step, parameter.Name))
		if s.play.conditions && parameter.ValueFrom != nil && parameter.ValueFrom.Default != nil {
			value = parameter.ValueFrom.Default
		}
		found.Parameters = append(found.Parameters, wfv1.Parameter{
			Name: parameter.Name, GlobalName: parameter.GlobalName, ValueFrom: parameter.ValueFrom,
			Value: value,
		})
	}
	for _, artifact := range template.Outputs.Artifacts {
		if !artifact.HasLocationOrKey() {
			artifact.S3 = &wfv1.S3Artifact{Key: runOnly}
		}
		found.Artifacts = append(found.Artifacts, artifact)
	}
	return found
}

// stepName is the name of a step without what its loop and its retries add: "a(0:x)" is "a".
func stepName(display string) string {
	if before, _, found := strings.Cut(display, "("); found {
		return before
	}
	return display
}
