{{- define "common.metadata" -}}
metadata:
  labels:
    chart: {{ .Chart.Name }}
{{- end -}}
