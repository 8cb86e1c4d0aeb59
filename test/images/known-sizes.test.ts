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
