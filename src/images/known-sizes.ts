/** A family of public images that are known to be large. */
export interface KnownSize {
  /** Canonical host and repository. */
  readonly name: string;
  /** The tags for which the size holds; all tags where undefined. */
  readonly tag?: RegExp;
  /** Compressed bytes: a lower bound, see {@link KNOWN_SIZES}. */
  readonly bytes: number;
  /** The page that gives the size. */
  readonly source: string;
  /** The date of the source, `YYYY-MM`. */
  readonly date: string;
}

/** Megabytes as registries count them. */
const MB = 1_000_000;

/**
 * A compressed size from an unpacked one, which `docker images` shows. In all examples that we have
 * the compressed size was at least a third of the unpacked one.
 */
function unpacked(megabytes: number): number {
  return (megabytes / 4) * MB;
}

/** Half of a published size, because notebook images have become smaller since then. */
function halved(megabytes: number): number {
  return (megabytes / 2) * MB;
}

const issue = (path: string): string => `https://github.com/${path}`;

const JUPYTER = { source: issue('jupyter/docker-stacks/issues/861'), date: '2019-05' };

/** The same notebooks at their former place and at their present one. */
function notebooks(name: string, megabytes: number): KnownSize[] {
  return ['docker.io', 'quay.io'].map((host) => ({
    name: `${host}/jupyter/${name}`,
    bytes: halved(megabytes),
    ...JUPYTER,
  }));
}

/**
 * Estimates for well-known images, for repositories that have neither a lock file nor sizes in
 * their configuration. Each one is the size of one tag on a public page, reduced so far that it is
 * a lower bound for the whole family: a quarter of an unpacked size, half of an old compressed one.
 * Messages call them estimates.
 */
export const KNOWN_SIZES: readonly KnownSize[] = [
  {
    name: 'docker.io/pytorch/pytorch',
    tag: /cuda|^latest$/,
    bytes: unpacked(4170),
    source: issue('allenai/allennlp/pull/3176'),
    date: '2019-08',
  },
  {
    name: 'docker.io/tensorflow/tensorflow',
    tag: /gpu/,
    bytes: unpacked(2713),
    source: issue('tensorflow/tensorflow/pull/5725'),
    date: '2016-11',
  },
  {
    name: 'docker.io/nvidia/cuda',
    tag: /^1\d\..*-cudnn\d*-devel/,
    bytes: unpacked(3050),
    source: issue('ufoym/deepo/issues/113'),
    date: '2019-06',
  },
  {
    name: 'nvcr.io/nvidia/tritonserver',
    tag: /-py3(?:-min|-sdk)?$/,
    bytes: unpacked(8270),
    source: issue('triton-inference-server/server/issues/5383'),
    date: '2023-02',
  },
  {
    name: 'nvcr.io/nvidia/tritonserver',
    tag: /-trtllm-python-py3$/,
    bytes: 8000 * MB,
    source: issue('triton-inference-server/server/issues/7335'),
    date: '2024-06',
  },
  {
    name: 'docker.io/vllm/vllm-openai',
    bytes: unpacked(9000),
    source: issue('vllm-project/vllm/issues/7609'),
    date: '2024-08',
  },
  {
    name: 'docker.io/rocm/vllm',
    bytes: 7000 * MB,
    source: issue('ROCm/vllm/issues/363'),
    date: '2025-01',
  },
  {
    name: 'docker.io/rocm/vllm-dev',
    bytes: 7000 * MB,
    source: issue('ROCm/vllm/issues/363'),
    date: '2025-01',
  },
  {
    name: 'docker.io/rayproject/ray-ml',
    tag: /gpu|cu\d{3}/,
    bytes: 8000 * MB,
    source: issue('ray-project/ray/issues/46378'),
    date: '2024-07',
  },
  {
    name: 'docker.io/rapidsai/rapidsai',
    bytes: 4000 * MB,
    source: issue('rapidsai/cloud-ml-examples/issues/60'),
    date: '2021-03',
  },
  {
    name: 'docker.io/rapidsai/rapidsai-cloud-ml',
    bytes: 5600 * MB,
    source: issue('rapidsai/cloud-ml-examples/issues/60'),
    date: '2021-03',
  },
  {
    name: 'docker.io/huggingface/transformers-all-latest-gpu',
    bytes: unpacked(22_700),
    source: issue('microsoft/windows-ai-studio-templates/pull/112'),
    date: '2024-05',
  },
  {
    name: 'mcr.microsoft.com/azureml/minimal-ubuntu20.04-py38-cuda11.6.2-gpu-inference',
    bytes: unpacked(9160),
    source: issue('microsoft/windows-ai-studio-templates/pull/112'),
    date: '2024-05',
  },
  {
    name: 'gcr.io/kubeflow/tensorflow-notebook-gpu',
    bytes: unpacked(7110),
    source: issue('kubeflow/kubeflow/issues/37'),
    date: '2017-12',
  },
  {
    name: 'gcr.io/kubeflow/tensorflow-notebook-cpu',
    bytes: unpacked(5170),
    source: issue('kubeflow/kubeflow/issues/37'),
    date: '2017-12',
  },
  {
    name: 'gcr.io/cloud-datalab/datalab',
    bytes: unpacked(3340),
    source: issue('googledatalab/datalab/issues/1974'),
    date: '2018-02',
  },
  {
    name: 'docker.io/broadinstitute/gatk',
    tag: /^(?:4\.\d|latest$)/,
    bytes: 2000 * MB,
    source: issue('broadinstitute/gatk/pull/8259'),
    date: '2023-03',
  },
  {
    name: 'mcr.microsoft.com/playwright/dotnet',
    bytes: unpacked(2750),
    source: issue('microsoft/playwright-dotnet/issues/2429'),
    date: '2022-12',
  },
  ...notebooks('all-spark-notebook', 2145),
  ...notebooks('pyspark-notebook', 1809),
  ...notebooks('datascience-notebook', 2047),
  ...notebooks('tensorflow-notebook', 1629),
  ...notebooks('r-notebook', 1472),
  ...notebooks('scipy-notebook', 1384),
];
