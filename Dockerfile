# The command line as an image, from a clone: docker build -t wfcache-lint .
# dist/ is committed, so nothing is installed and nothing is compiled. docs/install.md says how to use it.

FROM node:24-slim AS package
WORKDIR /source
COPY . .
RUN npm pack --ignore-scripts --pack-destination /tmp \
    && mkdir /package \
    && tar -xzf /tmp/wfcache-lint-*.tgz -C /package --strip-components=1

FROM node:24-slim
# git says which files are tracked and which lines have changed. A mounted repository belongs to another user.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*'
COPY --from=package /package /opt/wfcache-lint
RUN ln -s /opt/wfcache-lint/dist/cli/index.js /usr/local/bin/wfcache-lint
USER 1000:1000
WORKDIR /repository
ENTRYPOINT ["wfcache-lint"]
