package controller

import (
	"context"
	"regexp"
	"sort"
	"strconv"
	"time"

	apiv1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/common"
)

const (
	mostPods    = 5000 // that one play makes
	mostRetries = 25   // of one node that fail where the play lets pods fail; then one succeeds
)

// outcome is what one play of one workflow gave.
type outcome struct {
	wf   *wfv1.Workflow
	made []podWithNode
	cut  bool // stopped before its end
}

// perform plays a workflow from its submission to its end.
func perform(ctx context.Context, around cluster, wf *wfv1.Workflow, p play, u usage, stepwise bool) outcome {
	s, stop := newStage(ctx, around, wf, p)
	defer stop()
	s.usage, s.stepwise = u, stepwise
	idle := 0
	for round := 0; round < p.rounds && len(s.made) < mostPods; round++ {
		s.operate()
		if s.wf.Status.Fulfilled() {
			s.deleteWorkflow()
			return s.outcome(false)
		}
		if s.advance() {
			idle = 0
		} else if idle++; idle > 3 {
			break
		}
	}
	return s.outcome(true)
}

// outcome gives the pods by name: the controller makes those of one round in any order.
func (s *stage) outcome(cut bool) outcome {
	sort.Slice(s.made, func(i, j int) bool { return s.made[i].pod.Name < s.made[j].pod.Name })
	return outcome{s.wf, s.made, cut}
}

// advance lets every pod and every waiting node go one step further. It tells if any did.
func (s *stage) advance() bool {
	fresh, running := s.fresh, s.running
	s.fresh, s.running = nil, nil
	for _, pod := range running {
		s.end(pod)
	}
	for _, pod := range fresh {
		if s.stepwise {
			s.start(pod)
		} else {
			s.end(pod)
		}
	}
	return s.endWaiting() || len(fresh)+len(running) > 0
}

func (s *stage) start(pod *apiv1.Pod) {
	pod.Status.Phase, pod.Status.PodIP = apiv1.PodRunning, "10.0.0.1"
	for _, container := range pod.Spec.Containers {
		state := apiv1.ContainerState{Running: &apiv1.ContainerStateRunning{StartedAt: metav1.Now()}}
		pod.Status.ContainerStatuses = append(pod.Status.ContainerStatuses,
			apiv1.ContainerStatus{Name: container.Name, Ready: true, State: state})
	}
	_ = s.pods.Add(pod.DeepCopy())
	s.running = append(s.running, pod)
}

// end lets a pod end as the play says. Agents and daemons go on until the workflow has ended.
func (s *stage) end(pod *apiv1.Pod) {
	id := pod.Annotations[common.AnnotationKeyNodeID]
	node, ok := s.wf.Status.Nodes[id]
	if !ok {
		s.startOnce(pod)
		return
	}
	template, err := templateOf(s.ctx, newOperation(s.ctx, s.wf, s.controller), &node)
	if err != nil || template == nil {
		template = &wfv1.Template{}
	}
	if template.IsDaemon() && s.play.succeeds {
		s.startOnce(pod)
		return
	}
	s.finish(pod, s.play.succeeds || retriesOf(node) > mostRetries)
	result := &wfv1.WorkflowTaskResult{ObjectMeta: metav1.ObjectMeta{
		Name: id, Namespace: s.wf.Namespace,
		Labels: map[string]string{
			common.LabelKeyWorkflow:               s.wf.Name,
			common.LabelKeyReportOutputsCompleted: "true",
		},
	}}
	outputs := s.outputsOf(template, &node)
	result.Outputs = &outputs
	_ = s.controller.taskResultInformer.GetIndexer().Add(result)
	_ = s.pods.Add(pod)
}

func (s *stage) startOnce(pod *apiv1.Pod) {
	if pod.Status.Phase != apiv1.PodRunning {
		s.start(pod)
		s.running = s.running[:len(s.running)-1]
	}
}

var retryNumber = regexp.MustCompile(`\((\d+)\)$`)

// retriesOf reads the number of a retry from the name of its node: "a(3)".
func retriesOf(node wfv1.NodeStatus) int {
	match := retryNumber.FindStringSubmatch(node.Name)
	if match == nil {
		return 0
	}
	number, _ := strconv.Atoi(match[1])
	return number
}

// finish writes what a kubelet would. The end lies in the past, so that nobody waits for a retry.
func (s *stage) finish(pod *apiv1.Pod, succeeds bool) {
	code := int32(0)
	pod.Status.Phase = apiv1.PodSucceeded
	if !succeeds {
		code, pod.Status.Phase = 1, apiv1.PodFailed
	}
	pod.Status.ContainerStatuses = nil
	longAgo := metav1.NewTime(time.Now().Add(-100 * 24 * time.Hour))
	for _, container := range pod.Spec.Containers {
		ended := &apiv1.ContainerStateTerminated{ExitCode: code, FinishedAt: longAgo}
		if container.Name == common.WaitContainerName {
			ended.ExitCode = 0
		}
		pod.Status.ContainerStatuses = append(pod.Status.ContainerStatuses,
			apiv1.ContainerStatus{Name: container.Name, State: apiv1.ContainerState{Terminated: ended}})
	}
}

// endWaiting ends the nodes that nothing else ends. It tells if there were any.
func (s *stage) endWaiting() bool {
	ended := false
	for id, node := range s.wf.Status.Nodes {
		if node.Fulfilled() || !s.waits(node) {
			continue
		}
		template, err := templateOf(s.ctx, newOperation(s.ctx, s.wf, s.controller), &node)
		if err != nil || template == nil {
			template = &wfv1.Template{}
		}
		outputs := s.outputsOf(template, &node)
		node.Outputs, node.FinishedAt, node.Phase = &outputs, metav1.Now(), wfv1.NodeSucceeded
		if !s.play.succeeds && node.IsTaskSetNode() {
			node.Phase = wfv1.NodeFailed
		}
		s.wf.Status.Nodes[id] = node
		ended = true
	}
	return ended
}

// waits: suspend, http and plugin nodes have no pod of their own; and a template that calls itself
// would never end where every condition is taken.
func (s *stage) waits(node wfv1.NodeStatus) bool {
	switch node.Type {
	case wfv1.NodeTypeSuspend, wfv1.NodeTypeHTTP, wfv1.NodeTypePlugin:
		return true
	case wfv1.NodeTypeSteps, wfv1.NodeTypeDAG:
		return s.play.conditions && timesInItself(s.wf, node.ID) > mostInItself
	}
	return false
}

// deleteWorkflow lets the controller collect artifacts, which it does for a workflow that has
// ended or is deleted.
func (s *stage) deleteWorkflow() {
	if !s.play.succeeds || s.play.conditions {
		return
	}
	now := metav1.Now()
	s.wf.DeletionTimestamp = &now
	s.operate()
}
