import type { Phrases } from './phrases.ts';

/** Why registries, Alibaba Cloud and clusters have not answered. */
export const NETWORK: Phrases = {
  // Registries.
  '{host} has a link-local or reserved address, which is never asked':
    '{host} 是链路本地地址或保留地址，不会访问',
  '{host} has a private address; if it is a registry of your own network, allow it with --private-registry':
    '{host} 是私网地址；如果它是您自己网络中的镜像仓库，请用 --private-registry 允许访问',
  'there was no time left to ask': '没有时间查询了',
  '{host} did not answer in {seconds:number} seconds': '{host} 在 {seconds} 秒内没有响应',
  '{host} could not be reached ({code:phrase})': '无法访问 {host}（{code}）',
  'HTTP_PROXY has to be an http:// address for a registry without TLS':
    '对于不使用 TLS 的镜像仓库，HTTP_PROXY 必须是 http:// 地址',
  '{name} is set, but not to the address of an HTTP proxy':
    '设置了 {name}，但它不是 HTTP 代理的地址',
  'the proxy answered {status:number}': '代理返回 {status}',
  'the proxy could not be reached ({code:phrase})': '无法访问代理（{code}）',
  '{host} answered with compressed data, which was not asked for': '{host} 返回了未请求的压缩数据',
  '{host} answered with more than {size:number} KiB': '{host} 返回的内容超过 {size} KiB',
  '{host} redirects to something that is no address': '{host} 重定向到不是地址的内容',
  '{host} redirects more than {count:number} times': '{host} 重定向超过 {count} 次',
  'the configuration of Docker is not valid JSON': 'Docker 的配置不是有效的 JSON',
  'the configuration of Docker names a credential helper that cannot be one':
    'Docker 的配置中写明的凭据助手不可用',
  '{program} is not installed': '没有安装 {program}',
  '{program} gave no answer': '{program} 没有给出结果',
  '"{host}" is no host': '"{host}" 不是主机',
  'host {host} is not on the list; allow it with --allow-registry {option}':
    '主机 {host} 不在列表中；请用 --allow-registry {option} 允许访问',
  'its token server {host} is not known; allow it with --token-server {pair}':
    '它的 token 服务器 {host} 未知；请用 --token-server {pair} 允许访问',
  '{host} is asked by {scheme} only': '只能通过 {scheme} 访问 {host}',
  'an address at {host} holds a user name': '{host} 的某个地址中含有用户名',
  'its tags cannot be used: {why:phrase}': '无法使用它的 Tag 列表：{why}',
  'its manifest cannot be used: {why:phrase}': '无法使用它的镜像清单：{why}',
  'its digest is neither sha256 nor sha512': '它的摘要既不是 sha256 也不是 sha512',
  'the registry answered with something of another digest': '镜像仓库返回的内容摘要不符',
  'registry answered {status:number}': '镜像仓库返回 {status}',
  'registry answered {status:number}: there is no such image':
    '镜像仓库返回 {status}：没有这个镜像',
  'registry answered {status:number}: too many requests; log in, or try again later':
    '镜像仓库返回 {status}：请求太多；请登录，或稍后再试',
  'registry answered {status:number}: no credentials for {host}':
    '镜像仓库返回 {status}：没有 {host} 的凭据',
  'registry answered {status:number}: no credentials for {host}, and this run asks anonymously':
    '镜像仓库返回 {status}：没有 {host} 的凭据，本次运行以匿名方式访问',
  'registry answered {status:number}: the credentials for {host} do not let us in':
    '镜像仓库返回 {status}：{host} 的凭据没有权限',
  'registry answered {status:number}: {why:phrase}': '镜像仓库返回 {status}：{why}',
  'token server {host} answered {status:number}': 'token 服务器 {host} 返回 {status}',
  'token server {host} answered {status:number}: no credentials for {registry}':
    'token 服务器 {host} 返回 {status}：没有 {registry} 的凭据',
  'token server {host} answered {status:number}: the credentials for {registry} do not let us in':
    'token 服务器 {host} 返回 {status}：{registry} 的凭据没有权限',
  'token server {host} answered {status:number}: credentials for {registry} are sent there only with --token-server {pair}':
    'token 服务器 {host} 返回 {status}：只有使用 --token-server {pair} 才会向它发送 {registry} 的凭据',
  'token server {host} gave no token': 'token 服务器 {host} 没有给出 token',
  'only {most:number} images are asked for in one run': '一次运行只查询 {most} 个镜像',
  'only {most:number} instances are asked for in one run': '一次运行只查询 {most} 个实例',
  'it has no tags': '它没有 Tag',
  'it could not be measured ({code:phrase})': '无法查询它的大小（{code}）',
  'it is no list of tags': '它不是 Tag 列表',
  'it is not a JSON object': '它不是 JSON 对象',
  'it has the old schema 1, which knows no sizes; push the image again':
    '它使用旧的 schema 1，其中没有大小；请重新推送镜像',
  'it is both an image and an index': '它既是镜像又是索引',
  'its media type says otherwise than its content': '它的媒体类型与内容不符',
  'it is neither an image nor an index': '它既不是镜像也不是索引',
  'it has no image for {wanted}, only for {there:names}': '它没有 {wanted} 的镜像，只有 {there} 的',
  'it has more than {most:number} layers': '它的镜像层超过 {most} 个',
  'a layer has a size that is no number of bytes': '某个镜像层的大小不是字节数',
  'its layers are larger than any image': '它的镜像层大于任何镜像',
  'it lists more than {most:number} images': '它列出的镜像超过 {most} 个',
  'an entry has no digest': '某个条目没有摘要',
  'it is an index of indexes': '它是索引的索引',
  'an entry has a platform that makes no sense': '某个条目的平台没有意义',

  // Alibaba Cloud.
  'Alibaba Cloud was not asked: {why:phrase}': '没有查询阿里云：{why}',
  'Alibaba Cloud did not answer: {why:phrase}': '阿里云没有给出结果：{why}',
  '{what}: it answered with a redirect, which is not followed': '{what}：返回了重定向，不跟随',
  '{what}: it answered {said}': '{what}：返回 {said}',
  '{what}: the answer is no JSON object': '{what}：返回的不是 JSON 对象',
  '{what}: it was not successful {code}': '{what}：没有成功（{code}）',
  '{what}: it was not successful': '{what}：没有成功',
  '{what}: the access key or its token is not valid ({code}); check ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_SECURITY_TOKEN':
    '{what}：AccessKey 或其 token 无效（{code}）；请检查 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_SECURITY_TOKEN',
  '{what}: the signature does not match ({code}); check ALIBABA_CLOUD_ACCESS_KEY_SECRET':
    '{what}：签名不匹配（{code}）；请检查 ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  '{what}: the user or role may not call it ({code}); docs/online.md has the policy that it needs':
    '{what}：用户或角色没有调用权限（{code}）；所需的权限策略见 docs/online.md',
  '{what}: it is too busy ({code})': '{what}：服务繁忙（{code}）',
  'ALIBABA_CLOUD_ACCESS_KEY_ID or ALIBABA_CLOUD_SECURITY_TOKEN is none':
    'ALIBABA_CLOUD_ACCESS_KEY_ID 或 ALIBABA_CLOUD_SECURITY_TOKEN 的格式不正确',
  'the environment has no login: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN and ALIBABA_CLOUD_OIDC_TOKEN_FILE':
    '环境中没有登录信息：请设置 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET，或 ALIBABA_CLOUD_ROLE_ARN、ALIBABA_CLOUD_OIDC_PROVIDER_ARN 和 ALIBABA_CLOUD_OIDC_TOKEN_FILE',
  'the file of ALIBABA_CLOUD_OIDC_TOKEN_FILE cannot be read':
    '无法读取 ALIBABA_CLOUD_OIDC_TOKEN_FILE 指定的文件',
  '{what}: the answer holds no login': '{what}：返回的内容中没有登录信息',
  '{region} is no region that is known': '{region} 不是已知的地域',
  '{what}: the answer has another form': '{what}：返回的内容格式不符',

  // Clusters.
  'There is no kubectl in the folders of PATH; print the caches where there is one, and give them with --caches FILE: kubectl get imagecaches -o json':
    'PATH 的文件夹中没有 kubectl；请在有 kubectl 的地方输出镜像缓存，并用 --caches FILE 给出：kubectl get imagecaches -o json',
  'kubectl did not answer within {seconds:number} seconds': 'kubectl 在 {seconds} 秒内没有响应',
  'kubectl printed more than 32 MiB': 'kubectl 的输出超过 32 MiB',
  'kubectl cannot be run ({code:phrase})': '无法运行 kubectl（{code}）',
  'kubectl failed: it said nothing': 'kubectl 出错：没有给出原因',
  'kubectl failed: {said}': 'kubectl 出错：{said}',
  'kubectl failed: {said}; the cluster has no ImageCache of ECI, see https://www.alibabacloud.com/help/en/doc-detail/273116.htm':
    'kubectl 出错：{said}；集群中没有 ECI 的 ImageCache，见 https://help.aliyun.com/document_detail/141241.html',
};
