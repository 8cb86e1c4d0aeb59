// What a native program takes that reads the same manifests and judges nothing: it goes through a
// folder, reads each YAML and JSON file, and parses those that name a workflow of Argo.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

func main() {
	paths := make(chan string, 1024)
	counts := make(chan int)
	var workers sync.WaitGroup
	for range make([]struct{}, runtime.NumCPU()) {
		workers.Add(1)
		go func() {
			defer workers.Done()
			documents := 0
			for path := range paths {
				documents += documentsIn(path)
			}
			counts <- documents
		}()
	}
	go func() {
		for _, root := range os.Args[1:] {
			walk(root, paths)
		}
		close(paths)
		workers.Wait()
		close(counts)
	}()
	total := 0
	for count := range counts {
		total += count
	}
	fmt.Printf("%d documents\n", total)
}

func walk(root string, paths chan<- string) {
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		name := entry.Name()
		if entry.IsDir() && (name == ".git" || name == "node_modules") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml") || strings.HasSuffix(name, ".json") {
			paths <- path
		}
		return nil
	})
}

func documentsIn(path string) int {
	text, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(text, []byte("argoproj.io/v1")) || !bytes.Contains(text, []byte("Workflow")) {
		return 0
	}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for documents := 0; ; documents++ {
		var node yaml.Node
		if decoder.Decode(&node) != nil {
			return documents
		}
	}
}
