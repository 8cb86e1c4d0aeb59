package controller

import (
	"regexp"
	"sort"
	"strings"

	"k8s.io/apimachinery/pkg/util/json"
)

// runOnly marks every value that only a run knows. It is one word for expressions like "x == y",
// which Argo reads without quotes.
const runOnly = "runonly"

// madeUp is the marked value for something of this name.
func madeUp(name string) string {
	return runOnly + "_" + strings.ReplaceAll(name, "-", "_")
}

// shape is how a value that a run produces is used, and so what it must look like.
type shape struct {
	number bool
	list   bool
	keys   map[string]bool // the keys of the list's items that are asked for
}

// usage says how the outputs of a repository are used: by the name of the step for results, by
// their own name for parameters. Names of different templates are not told apart.
type usage struct {
	results    map[string]*shape
	parameters map[string]*shape
	looped     map[string]bool // steps that run once per item: their outputs are collected by Argo
	asked      map[string]bool // steps whose result somebody reads: the others have none
}

var (
	resultTag    = regexp.MustCompile(`(?:steps|tasks)(?:\.([\w-]+)|\['([\w-]+)'\])\.outputs\.result`)
	parameterTag = regexp.MustCompile(`(?:inputs|outputs|workflow)\.parameters(?:\.([\w-]+)|\['([\w-]+)'\])`)
	itemTag      = regexp.MustCompile(`item\.([\w-]+)|item\['([\w-]+)'\]`)
)

func usageOf(documents []document) usage {
	found := usage{
		results: map[string]*shape{}, parameters: map[string]*shape{},
		looped: map[string]bool{}, asked: map[string]bool{},
	}
	for _, d := range documents {
		found.readLoops(d.body)
		for _, match := range resultTag.FindAllStringSubmatch(asJSON(d.body), -1) {
			found.asked[match[1]+match[2]] = true
		}
	}
	for before := -1; before != found.size(); {
		before = found.size()
		for _, d := range documents {
			found.follow(d.body)
		}
	}
	return found
}

func (u usage) size() int {
	size := len(u.results) + len(u.parameters)
	for _, one := range u.parameters {
		size += len(one.keys)
	}
	for _, one := range u.results {
		size += len(one.keys)
	}
	return size
}

// readLoops finds what withParam and withSequence ask for.
func (u usage) readLoops(value interface{}) {
	each(value, func(one object) {
		name := textAt(one, "name")
		for _, loop := range []string{"withItems", "withParam", "withSequence"} {
			if _, ok := one[loop]; ok && name != "" {
				u.looped[name] = true
			}
		}
		if list, ok := one["withParam"].(string); ok {
			u.mark(list, shape{list: true, keys: keysOfItem(one)})
		}
		for _, text := range mapAt(one, "withSequence") {
			if text, ok := text.(string); ok {
				u.mark(text, shape{number: true})
			}
		}
	})
}

// follow carries what is asked of a parameter over to where its value comes from.
func (u usage) follow(value interface{}) {
	each(value, func(one object) {
		wanted := u.parameters[textAt(one, "name")]
		if global := u.parameters[textAt(one, "globalName")]; global != nil {
			wanted = global
		}
		if wanted == nil {
			return
		}
		for _, text := range []string{
			textAt(one, "value"), textAt(one, "default"),
			textAt(one, "valueFrom", "parameter"), textAt(one, "valueFrom", "expression"),
		} {
			u.mark(text, *wanted)
		}
		if global := textAt(one, "globalName"); global != "" && textAt(one, "name") != "" {
			u.add(u.parameters, textAt(one, "name"), *wanted)
		}
	})
}

func (u usage) mark(text string, wanted shape) {
	for _, match := range resultTag.FindAllStringSubmatch(text, -1) {
		u.add(u.results, match[1]+match[2], wanted)
	}
	for _, match := range parameterTag.FindAllStringSubmatch(text, -1) {
		u.add(u.parameters, match[1]+match[2], wanted)
	}
}

func (u usage) add(known map[string]*shape, name string, wanted shape) {
	if known[name] == nil {
		known[name] = &shape{keys: map[string]bool{}}
	}
	known[name].number = known[name].number || wanted.number
	known[name].list = known[name].list || wanted.list
	for key := range wanted.keys {
		known[name].keys[key] = true
	}
}

func keysOfItem(step object) map[string]bool {
	text, _ := json.Marshal(step)
	keys := map[string]bool{}
	for _, match := range itemTag.FindAllStringSubmatch(string(text), -1) {
		keys[match[1]+match[2]] = true
	}
	return keys
}

func each(value interface{}, visit func(object)) {
	switch value := value.(type) {
	case []interface{}:
		for _, one := range value {
			each(one, visit)
		}
	case object:
		visit(value)
		for _, one := range value {
			each(one, visit)
		}
	}
}

// result is what the step of this name puts out as its result, nil if nobody reads it. Argo
// collects the results of a loop as JSON.
func (u usage) result(step string) *string {
	if !u.asked[step] {
		return nil
	}
	result := u.value(u.results[step], "result", u.looped[step])
	if u.looped[step] && strings.HasPrefix(result, runOnly) {
		result = asJSON(result)
	}
	return &result
}

// parameter is what a step puts out as its parameter of this name.
func (u usage) parameter(step, name string) string {
	return u.value(u.parameters[name], name, u.looped[step])
}

func (u usage) value(wanted *shape, name string, looped bool) string {
	switch {
	case wanted == nil:
		return madeUp(name)
	case wanted.number:
		return "1"
	}
	var item interface{} = madeUp("item")
	if len(wanted.keys) > 0 {
		item = itemWith(wanted.keys)
	}
	if looped {
		if text, ok := item.(string); ok {
			return text
		}
		return asJSON(item)
	}
	return asJSON([]interface{}{item})
}

func itemWith(keys map[string]bool) object {
	names := make([]string, 0, len(keys))
	for key := range keys {
		names = append(names, key)
	}
	sort.Strings(names)
	item := object{}
	for _, name := range names {
		item[name] = madeUp(name)
	}
	return item
}

func asJSON(value interface{}) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(text)
}
