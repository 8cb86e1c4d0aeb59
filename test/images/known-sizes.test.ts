import { expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { KNOWN_SIZES } from '../../src/images/known-sizes.ts';
import { formatImageRef, parseImageRef } from '../../src/images/reference.ts';
import { sizeOf, type SizeFact } from '../../src/images/size.ts';

function estimate(image: string): SizeFact {
  const reference = parseImageRef(image);
  if (reference === undefined) throw new Error(image);
  return sizeOf(reference, {
    configured: [],
    matches: () => false,
    locked: new Map(),
    measured: new Map(),
  });
}

test('every entry is a canonical name with a source, a date and a size worth knowing', () => {
  for (const { name, source, date, bytes } of KNOWN_SIZES) {
    const reference = parseImageRef(name);
    expect(reference && formatImageRef(reference)).toBe(`${name}:latest`);
    expect(source).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull)\/\d+$/);
    expect(date).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    expect(bytes).toBeGreaterThanOrEqual(DEFAULT_SETTINGS.threshold);
    expect(Number.isInteger(bytes)).toBe(true);
  }
});

test.each([
  'pytorch/pytorch:2.4.1-cuda12.1-cudnn9-runtime',
  'pytorch/pytorch',
  'tensorflow/tensorflow:2.16.1-gpu',
  'nvidia/cuda:12.4.1-cudnn-devel-ubuntu22.04',
  'nvidia/cuda:11.8.0-cudnn8-devel-ubuntu22.04',
  'nvcr.io/nvidia/tritonserver:24.06-py3',
  'nvcr.io/nvidia/tritonserver:24.05-trtllm-python-py3',
  'quay.io/jupyter/pyspark-notebook:latest',
  'broadinstitute/gatk:4.5.0.0',
])('%s is an estimate', (image) => {
  expect(estimate(image)).toMatchObject({ state: 'known', source: 'estimate' });
});

test.each([
  'tensorflow/tensorflow:2.16.1',
  'nvidia/cuda:12.4.1-base-ubuntu22.04',
  'nvidia/cuda:12.4.1-runtime-ubuntu22.04',
  'pytorch/manylinux:latest',
  'quay.io/pytorch/pytorch:latest',
  'broadinstitute/gatk:gatkbase-3.1.0',
  'rayproject/ray-ml:2.9.0-cpu',
])('%s is unknown', (image) => {
  expect(estimate(image)).toEqual({ state: 'unknown' });
});

const TRITON = 'nvcr.io/nvidia/tritonserver';

test('the sizes, and the pages that they are from', () => {
  const sizes = KNOWN_SIZES.map(({ name, bytes, source, date }) =>
    [name, bytes / 1e6, source.replace('https://github.com/', ''), date].join(' '),
  );
  const docker = 'jupyter/docker-stacks/issues/861 2019-05';
  const notebooks = Object.entries({
    'all-spark-notebook': 1072.5,
    'pyspark-notebook': 904.5,
    'datascience-notebook': 1023.5,
    'tensorflow-notebook': 814.5,
    'r-notebook': 736,
    'scipy-notebook': 692,
  }).flatMap(([name, size]) => [
    `docker.io/jupyter/${name} ${String(size)} ${docker}`,
    `quay.io/jupyter/${name} ${String(size)} ${docker}`,
  ]);
  expect(sizes).toEqual([
    'docker.io/pytorch/pytorch 1042.5 allenai/allennlp/pull/3176 2019-08',
    'docker.io/tensorflow/tensorflow 678.25 tensorflow/tensorflow/pull/5725 2016-11',
    'docker.io/nvidia/cuda 762.5 ufoym/deepo/issues/113 2019-06',
    `${TRITON} 2067.5 triton-inference-server/server/issues/5383 2023-02`,
    `${TRITON} 8000 triton-inference-server/server/issues/7335 2024-06`,
    'docker.io/vllm/vllm-openai 2250 vllm-project/vllm/issues/7609 2024-08',
    'docker.io/rocm/vllm 7000 ROCm/vllm/issues/363 2025-01',
    'docker.io/rocm/vllm-dev 7000 ROCm/vllm/issues/363 2025-01',
    'docker.io/rayproject/ray-ml 8000 ray-project/ray/issues/46378 2024-07',
    'docker.io/rapidsai/rapidsai 4000 rapidsai/cloud-ml-examples/issues/60 2021-03',
    'docker.io/rapidsai/rapidsai-cloud-ml 5600 rapidsai/cloud-ml-examples/issues/60 2021-03',
    'docker.io/huggingface/transformers-all-latest-gpu 5675 microsoft/windows-ai-studio-templates/pull/112 2024-05',
    'mcr.microsoft.com/azureml/minimal-ubuntu20.04-py38-cuda11.6.2-gpu-inference 2290 microsoft/windows-ai-studio-templates/pull/112 2024-05',
    'gcr.io/kubeflow/tensorflow-notebook-gpu 1777.5 kubeflow/kubeflow/issues/37 2017-12',
    'gcr.io/kubeflow/tensorflow-notebook-cpu 1292.5 kubeflow/kubeflow/issues/37 2017-12',
    'gcr.io/cloud-datalab/datalab 835 googledatalab/datalab/issues/1974 2018-02',
    'docker.io/broadinstitute/gatk 2000 broadinstitute/gatk/pull/8259 2023-03',
    'mcr.microsoft.com/playwright/dotnet 687.5 microsoft/playwright-dotnet/issues/2429 2022-12',
    ...notebooks,
  ]);
});
