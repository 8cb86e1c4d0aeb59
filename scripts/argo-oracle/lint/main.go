// Package main is `argo lint --offline` over many repositories at once: Argo's own linter with
// Argo's own offline client, one client for each repository.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/argoproj/argo-workflows/v3/cmd/argo/lint"
	"github.com/argoproj/argo-workflows/v3/pkg/apiclient"
)

// verdict is what `argo lint --offline` says of one repository.
type verdict struct {
	Files   map[string][]string `json:"files"`             // the errors of each file that holds something to lint
	Aborted string              `json:"aborted,omitempty"` // why nothing was linted at all
}

// main reads {name: {path: text}} from the file ARGO_ORACLE_IN and writes {name: verdict} to the
// file ARGO_ORACLE_OUT.
func main() {
	repositories := map[string]map[string]string{}
	input, err := os.ReadFile(os.Getenv("ARGO_ORACLE_IN"))
	check(err)
	check(json.Unmarshal(input, &repositories))
	found := map[string]verdict{}
	for name, files := range repositories {
		found[name] = verdictFor(files)
	}
	output, err := json.Marshal(found)
	check(err)
	check(os.WriteFile(os.Getenv("ARGO_ORACLE_OUT"), output, 0o600))
}

func verdictFor(files map[string]string) (said verdict) {
	said.Files = map[string][]string{}
	folder, err := os.MkdirTemp("", "argo-lint-")
	check(err)
	defer os.RemoveAll(folder)
	for path, text := range files {
		target := filepath.Join(folder, path)
		check(os.MkdirAll(filepath.Dir(target), 0o700))
		check(os.WriteFile(target, []byte(text), 0o600))
	}
	defer func() { // the linter of some releases panics on some manifests
		if reason := recover(); reason != nil {
			said.Aborted = fmt.Sprint("panic: ", reason)
		}
	}()
	results, err := lintFolder(folder)
	if err != nil {
		said.Aborted = strings.ReplaceAll(err.Error(), folder+string(filepath.Separator), "")
		return said
	}
	for _, one := range results.Results {
		path, err := filepath.Rel(folder, one.File)
		check(err)
		if one.Linted {
			said.Files[filepath.ToSlash(path)] = texts(one.Errs)
		}
	}
	return said
}

func lintFolder(folder string) (*lint.LintResults, error) {
	ctx, clients, err := offlineClients(silentContext(), folder)
	if err != nil {
		return nil, err
	}
	return lint.Lint(ctx, &lint.LintOptions{Files: []string{folder}, Strict: true, ServiceClients: clients})
}

// addTemplateClients adds the clients for every kind that is linted beside the Workflow.
func addTemplateClients(client apiclient.Client, clients *lint.ServiceClients) (err error) {
	if clients.WorkflowTemplatesClient, err = client.NewWorkflowTemplateServiceClient(); err != nil {
		return err
	}
	if clients.CronWorkflowsClient, err = client.NewCronWorkflowServiceClient(); err != nil {
		return err
	}
	clients.ClusterWorkflowTemplateClient, err = client.NewClusterWorkflowTemplateServiceClient()
	return err
}

func texts(errs []error) []string {
	found := make([]string, 0, len(errs))
	for _, one := range errs {
		found = append(found, one.Error())
	}
	return found
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
