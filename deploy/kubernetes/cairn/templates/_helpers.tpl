{{- define "cairn.name" -}}
{{- $name := ternary .Release.Name (printf "%s-%s" .Release.Name .Chart.Name) (contains .Chart.Name .Release.Name) -}}
{{- $name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{- /* What never changes of a service: (list . "role"). */ -}}
{{- define "cairn.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: cairn
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- define "cairn.labels" -}}
{{- $root := index . 0 -}}
{{ include "cairn.selector" . }}
app.kubernetes.io/part-of: cairn
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end }}

{{- define "cairn.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- /* A deployment: (dict "root" . "role" "command" "keys" (list "master.key") "env" (list) "fixed" true "ledger" ""). */ -}}
{{- define "cairn.deployment" -}}
{{- $root := .root -}}
{{- $values := $root.Values -}}
{{- $mine := index $values .role -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "cairn.name" $root }}-{{ .role }}
  labels:
    {{- include "cairn.labels" (list $root .role) | nindent 4 }}
spec:
  {{- if .fixed }}
  replicas: {{ $mine.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  selector:
    matchLabels:
      {{- include "cairn.selector" (list $root .role) | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "cairn.labels" (list $root .role) | nindent 8 }}
      {{- with $values.podAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      # Twenty seconds to end what was begun, and as long again if something hangs.
      terminationGracePeriodSeconds: 70
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        seccompProfile: { type: RuntimeDefault }
      {{- with $values.imagePullSecrets }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "cairn.selector" (list $root .role) | nindent 14 }}
      {{- if .keys }}
      initContainers:
        # Keys that others can read are refused, and a mounted secret belongs to root: so they are copied, in memory.
        - name: keys
          image: "{{ $values.image.repository }}:{{ $values.image.tag }}"
          imagePullPolicy: {{ $values.image.pullPolicy }}
          command: [install, -m, "0600", -t, /run/keys]
          args:
            {{- range .keys }}
            - /run/secret-keys/{{ . }}
            {{- end }}
          securityContext:
            {{- include "cairn.containerSecurity" $root | nindent 12 }}
          resources:
            requests: { cpu: 10m, memory: 16Mi }
            limits: { memory: 32Mi }
          volumeMounts:
            - { name: secret-keys, mountPath: /run/secret-keys, readOnly: true }
            - { name: keys, mountPath: /run/keys }
      {{- end }}
      containers:
        - name: {{ .role }}
          image: "{{ $values.image.repository }}:{{ $values.image.tag }}"
          imagePullPolicy: {{ $values.image.pullPolicy }}
          args:
            - serve
            - --role={{ .role }}
            - --database-url={{ $values.database.url }}
            - --listen=0.0.0.0
            - --without-authentication
            - --port=8080
            - --data-dir=/var/lib/cairn
          env:
            - name: CAIRN_DATABASE_USER
              valueFrom: { secretKeyRef: { name: {{ $values.database.secret }}, key: user } }
            - name: CAIRN_DATABASE_PASSWORD_FILE
              value: /run/database/password
            - { name: CAIRN_INSTITUTION_ZONE, value: {{ $values.institution.zone | quote }} }
            {{- with $mine.javaOpts }}
            - { name: CAIRN_JAVA_OPTS, value: {{ . | quote }} }
            {{- end }}
            {{- range $name, $value := .env }}
            - { name: {{ $name }}, value: {{ $value | quote }} }
            {{- end }}
          ports:
            - { name: http, containerPort: 8080 }
          startupProbe:
            httpGet: { path: /actuator/health/liveness, port: http }
            periodSeconds: 2
            # Also for a start that has migrations to do, or waits for those of another.
            failureThreshold: 150
          livenessProbe:
            httpGet: { path: /actuator/health/liveness, port: http }
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          readinessProbe:
            httpGet: { path: /actuator/health/readiness, port: http }
            periodSeconds: 5
            timeoutSeconds: 5
            failureThreshold: 2
          lifecycle:
            # Until nobody sends here any more.
            preStop: { exec: { command: [sleep, "5"] } }
          securityContext:
            {{- include "cairn.containerSecurity" $root | nindent 12 }}
          resources:
            {{- toYaml $mine.resources | nindent 12 }}
          volumeMounts:
            - { name: data, mountPath: /var/lib/cairn }
            - { name: tmp, mountPath: /tmp }
            - { name: database, mountPath: /run/database, readOnly: true }
            {{- if .keys }}
            - { name: keys, mountPath: /run/keys }
            {{- end }}
            {{- if .kafkaClient }}
            - { name: kafka-client, mountPath: /run/kafka, readOnly: true }
            {{- end }}
            {{- if .ledger }}
            - { name: ledger, mountPath: /var/lib/cairn-ledger }
            {{- end }}
      volumes:
        - { name: data, emptyDir: { sizeLimit: 256Mi } }
        - { name: tmp, emptyDir: { sizeLimit: 1Gi } }
        - name: database
          secret:
            secretName: {{ $values.database.secret }}
            items: [{ key: password, path: password }]
        {{- if .keys }}
        - { name: keys, emptyDir: { medium: Memory, sizeLimit: 1Mi } }
        - name: secret-keys
          secret:
            secretName: {{ $values.keys.secret }}
            items:
              {{- range .keys }}
              - { key: {{ . }}, path: {{ . }} }
              {{- end }}
        {{- end }}
        {{- if .kafkaClient }}
        - name: kafka-client
          secret: { secretName: {{ .kafkaClient }} }
        {{- end }}
        {{- if .ledger }}
        - { name: ledger, persistentVolumeClaim: { claimName: {{ .ledger }} } }
        {{- end }}
      {{- with $values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
{{- end }}

{{- /* What the services that need Kafka are told of it. */ -}}
{{- define "cairn.kafkaEnv" -}}
CAIRN_KAFKA_SERVERS: {{ .Values.kafka.servers | quote }}
CAIRN_KAFKA_TOPIC_PREFIX: {{ .Values.kafka.topicPrefix | quote }}
{{- if .Values.kafka.clientSecret }}
CAIRN_KAFKA_CLIENT_PROPERTIES: /run/kafka/client.properties
{{- end }}
{{- end }}
