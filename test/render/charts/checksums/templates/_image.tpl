{{- define "checksums.image" -}}
{{- $parts := split ":" .Values.image -}}
{{- printf "%s:%s" $parts._0 $parts._1 -}}
{{- end -}}
{{- define "checksums.short" -}}
{{ include "checksums.image" . | sha256sum | trunc 8 }}
{{- end -}}
