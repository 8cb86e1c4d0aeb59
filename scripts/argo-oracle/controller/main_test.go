// Package controller: these files are copied beside Argo's own workflow/controller, whose internals
// they need. They play every workflow of a repository to its end and print the pods that were made.
package controller

import (
	"encoding/json"
	"os"
	"runtime"
	"sync"
	"testing"
)

// answer is what the oracle says of one repository.
type answer struct {
	Pods     []madePod `json:"pods"`
	Rejected []failure `json:"rejected"`
	Errors   []failure `json:"errors,omitempty"`
	Cut      []string  `json:"cut,omitempty"`
}

// failure is an object that made no pods, or a node that went wrong, and Argo's words for it.
type failure struct {
	Object     string `json:"object"`
	File       string `json:"file"`
	Entrypoint string `json:"entrypoint,omitempty"`
	Path       string `json:"path,omitempty"`
	Error      string `json:"error"`
}

// TestOracle reads {name: {path: text}} from the file ARGO_ORACLE_IN and writes {name: answer} to
// the file ARGO_ORACLE_OUT.
func TestOracle(t *testing.T) {
	input, err := os.ReadFile(os.Getenv("ARGO_ORACLE_IN"))
	if err != nil {
		t.Fatal(err)
	}
	repositories := map[string]map[string]string{}
	if err := json.Unmarshal(input, &repositories); err != nil {
		t.Fatal(err)
	}
	output, err := json.Marshal(answers(repositories))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(os.Getenv("ARGO_ORACLE_OUT"), output, 0o600); err != nil {
		t.Fatal(err)
	}
}

func answers(repositories map[string]map[string]string) map[string]answer {
	os.Setenv("INFORMER_WRITE_BACK", "never") // otherwise the controller sleeps a second per round
	ctx := silentContext()
	names := make(chan string)
	found := map[string]answer{}
	var lock sync.Mutex
	var group sync.WaitGroup
	for i := 0; i < runtime.GOMAXPROCS(0)+1; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for name := range names {
				one := answerFor(ctx, repositories[name])
				lock.Lock()
				found[name] = one
				lock.Unlock()
			}
		}()
	}
	for name := range repositories {
		names <- name
	}
	close(names)
	group.Wait()
	return found
}
