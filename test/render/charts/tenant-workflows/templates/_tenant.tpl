{{- define "tenant.workflow" }}
apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata:
  name: sync-{{ .name }}
spec:
  schedule: {{ .tenant.schedule | quote }}
  workflowSpec:
    entrypoint: sync
    podMetadata:
      annotations:
{{ toYaml .tenant.annotations | indent 8 }}
    templates:
      - name: sync
        container:
          image: {{ .tenant.image }}:{{ .tenant.tag }}
{{- end }}
