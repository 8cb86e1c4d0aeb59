package controller

import (
	"context"
	"encoding/json"
	"strings"

	apiv1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/kubernetes/fake"
	k8stesting "k8s.io/client-go/testing"
	"k8s.io/client-go/tools/cache"

	"github.com/argoproj/argo-workflows/v3/config"
	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/common"
	"github.com/argoproj/argo-workflows/v3/workflow/controller/entrypoint"
)

// executorImage is the image of the containers that Argo adds, if the controller's settings name no other.
const executorImage = "quay.io/argoproj/argoexec:latest"

// stage is a controller with everything around it, for one play of one workflow.
type stage struct {
	ctx        context.Context
	controller *WorkflowController
	pods       cache.Indexer
	play       play
	usage      usage
	wf         *wfv1.Workflow
	now        *wfOperationCtx // the controller's current round
	fresh      []*apiv1.Pod    // made since the last round
	running    []*apiv1.Pod
	made       []podWithNode
	names      map[string]bool // of what was made
	stepwise   bool            // do pods run for a round before they end
}

// podWithNode is a pod as the controller asked for it, and the node it was made for.
type podWithNode struct {
	pod  *apiv1.Pod
	node string
}

func newStage(ctx context.Context, around cluster, wf *wfv1.Workflow, p play) (*stage, context.CancelFunc) {
	s := &stage{ctx: ctx, play: p, names: map[string]bool{}}
	stop, controller := startController(ctx, around.options()...)
	stop() // the informers have read what is there; from here on only the play changes anything
	controller.entrypoint = anyEntrypoint{}
	controller.eventRecorderManager = droppedEvents{}
	s.controller, s.pods = controller, ownPodIndex(ctx, controller)
	client := controller.kubeclientset.(*fake.Clientset)
	client.PrependReactor("create", "pods", s.keep)
	client.PrependReactor("get", "serviceaccounts", anyServiceAccount)
	for _, one := range around.configMaps {
		_ = configMapIndex(controller).Add(one)
		_, _ = client.CoreV1().ConfigMaps(one.Namespace).Create(ctx, one, metav1.CreateOptions{})
	}
	created, err := controller.wfclientset.ArgoprojV1alpha1().Workflows(wf.Namespace).Create(ctx, wf, metav1.CreateOptions{})
	if err != nil {
		panic(err)
	}
	s.wf = created
	return s, stop
}

func (c cluster) options() []interface{} {
	options := []interface{}{func(controller *WorkflowController) {
		controller.cliExecutorImage = c.executorImage()
		controller.Config = config.Config{
			WorkflowDefaults:     c.config.WorkflowDefaults,
			WorkflowRestrictions: c.config.WorkflowRestrictions,
			Executor:             c.config.Executor,
			MainContainer:        c.config.MainContainer,
		}
	}}
	for _, one := range c.templates {
		options = append(options, runtime.Object(one))
	}
	for _, one := range c.shared {
		options = append(options, runtime.Object(one))
	}
	return options
}

// anyEntrypoint knows a command for every image, so that no registry is asked.
type anyEntrypoint struct{}

func (anyEntrypoint) Lookup(context.Context, string, entrypoint.Options) (*entrypoint.Image, error) {
	return &entrypoint.Image{Cmd: []string{"run"}}, nil
}

func anyServiceAccount(action k8stesting.Action) (bool, runtime.Object, error) {
	name := action.(k8stesting.GetAction).GetName()
	return true, &apiv1.ServiceAccount{
		ObjectMeta: metav1.ObjectMeta{Name: name, Namespace: action.GetNamespace()},
		Secrets:    []apiv1.ObjectReference{{Name: name + "-token"}},
	}, nil
}

func (s *stage) keep(action k8stesting.Action) (bool, runtime.Object, error) {
	pod := action.(k8stesting.CreateAction).GetObject().(*apiv1.Pod)
	if s.names[pod.Name] { // asked for twice in one round: the API server makes it once
		return false, nil, nil
	}
	s.names[pod.Name] = true
	s.fresh = append(s.fresh, pod.DeepCopy())
	s.made = append(s.made, podWithNode{s.withoutClock(pod), pod.Annotations[common.AnnotationKeyNodeID]})
	return false, nil, nil
}

// withoutClock is a copy of a pod in which the time that the workflow has taken is marked as known
// to the run alone.
func (s *stage) withoutClock(pod *apiv1.Pod) *apiv1.Pod {
	copied := pod.DeepCopy()
	duration := s.now.globalParams[common.GlobalVarWorkflowDuration]
	text := asJSON(pod)
	if duration == "" || !strings.Contains(text, duration) {
		return copied
	}
	copied = &apiv1.Pod{}
	if err := json.Unmarshal([]byte(strings.ReplaceAll(text, duration, madeUp("duration"))), copied); err != nil {
		panic(err)
	}
	return copied
}

// operate lets the controller do one round, with what it made before in its index.
func (s *stage) operate() {
	s.now = newOperation(s.ctx, s.wf, s.controller)
	s.now.operate(s.ctx)
	s.wf = s.now.wf
}
