package controller

import (
	"regexp"
	"strings"
)

// play is one way in which a run can go.
type play struct {
	name       string
	succeeds   bool // do the pods succeed
	conditions bool // is every condition taken to be true
	rounds     int  // more rounds of the controller than this are not played
}

// plays are tried one after the other; only the pods of the first are counted.
var plays = []play{
	{name: "succeed", succeeds: true, rounds: 3000},
	{name: "fail", rounds: 600},
	{name: "conditions", succeeds: true, conditions: true, rounds: 600},
	{name: "conditions-fail", conditions: true, rounds: 600},
}

// rewritten is a deep copy of a value, changed as the play needs it.
func (p play) rewritten(value interface{}) interface{} {
	switch value := value.(type) {
	case []interface{}:
		copied := make([]interface{}, len(value))
		for i, one := range value {
			copied[i] = p.rewritten(one)
		}
		return copied
	case object:
		copied := object{}
		for key, one := range value {
			copied[key] = p.rewritten(one)
		}
		return p.adapted(copied)
	}
	return value
}

// adapted changes the fields of one object: locks never hold a play up, a suspended workflow is
// resumed, and where the play says so every condition is met.
func (p play) adapted(one object) object {
	_, isLock := one["synchronization"].(object)
	if isLock {
		delete(one, "synchronization")
	}
	if _, ok := one["suspend"].(bool); ok {
		delete(one, "suspend")
	}
	if !p.conditions {
		return one
	}
	if hooks, ok := one["hooks"].(object); ok {
		takeHooks(hooks)
	}
	if isCall(one) {
		p.takeCall(one)
	}
	if _, ok := one["tasks"].([]interface{}); ok && !p.succeeds {
		one["failFast"] = false
	}
	return one
}

// isCall tells a step or task: it has a name and something to start.
func isCall(one object) bool {
	if _, ok := one["name"].(string); !ok {
		return false
	}
	_, named := one["template"].(string)
	_, referenced := one["templateRef"].(object)
	_, inline := one["inline"].(object)
	return named || referenced || inline
}

var taskName = regexp.MustCompile(`[a-zA-Z0-9_][-a-zA-Z0-9_]*(\.[A-Za-z]+)?`)

func (p play) takeCall(call object) {
	delete(call, "when")
	depends, _ := call["depends"].(string)
	if depends != "" {
		call["depends"] = afterAll(depends)
	} else if !p.succeeds {
		call["continueOn"] = object{"failed": true, "error": true}
	}
}

// afterAll asks only that the tasks named in an expression have ended, however they did.
func afterAll(depends string) string {
	var parts []string
	seen := map[string]bool{}
	for _, match := range taskName.FindAllString(depends, -1) {
		name := strings.SplitN(match, ".", 2)[0]
		if seen[name] {
			continue
		}
		seen[name] = true
		var ends []string
		for _, end := range []string{"Succeeded", "Failed", "Errored", "Skipped", "Omitted", "Daemoned"} {
			ends = append(ends, name+"."+end)
		}
		parts = append(parts, "("+strings.Join(ends, " || ")+")")
	}
	return strings.Join(parts, " && ")
}

func takeHooks(hooks object) {
	for name, value := range hooks {
		hook, ok := value.(object)
		if _, conditional := hook["expression"]; ok && conditional && name != "exit" {
			hook["expression"] = "true"
		}
	}
}
