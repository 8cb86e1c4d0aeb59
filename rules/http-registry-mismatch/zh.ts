import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '没有 TLS 的镜像仓库按镜像中的写法列出，包括端口。',
  rationale:
    'plain-http-registry 和 insecure-registry 会与镜像中所写的仓库地址比较。缺少端口、前面有 http://、或后面有路径，' +
    '都不符合文档要求的写法；没有列出的这类镜像仓库，拉取会以 ErrImagePull 失败。' +
    'ACR 的镜像仓库使用 HTTPS，不需要列出。',
  switchOff: '列出的仓库用于文件中看不到的镜像时。',
  wrong: '没有 TLS 的镜像仓库列表中，有一项与镜像中所写的仓库地址不一致。',
  repair: [
    '从镜像中复制仓库地址，包括端口：registry.acme.internal:5000。',
    '去掉 http://、https:// 和路径。',
    '多个地址用英文逗号分隔。',
    '删除 ACR 的域名：它们使用 HTTPS。',
  ],
  messages: {
    port: (d) => ({
      title: `${brief(d.entry)} 与镜像中的仓库地址不一致`,
      label: `镜像中写的是 "${d.host}"`,
    }),
    form: (d) => ({
      title: `${brief(d.entry)} 不是仓库地址`,
      label: '应为 host 或 host:port',
    }),
    acr: (d) => ({
      title: `${brief(d.entry)} 是 ACR 的镜像仓库`,
      label: 'ACR 的镜像仓库使用 HTTPS',
    }),
  },
  phrases: {
    'Remove "{entry}"': '删除 "{entry}"',
    'Write the host as it stands in the images, without http:// and without a path':
      '按镜像中的写法写仓库地址，不带 http:// 和路径',
  },
} satisfies Chinese<typeof rule>;
