import type { Phrases } from './phrases.ts';

/** Why GitHub has not done something, or why we do not ask it to. */
export const GITHUB: Phrases = {
  'Cannot {doing:phrase}: {reason:phrase}': '无法{doing}：{reason}',

  // What was to be done.
  'find the pull request of the run': '查找此次运行对应的 Pull Request',
  'read a commit': '读取提交',
  'close the pull request': '关闭 Pull Request',
  'read whose token it is': '读取 token 的所有者',
  'read the report of the first run': '读取第一次运行的报告',
  'read the files of the repository': '读取仓库的文件',
  'list the files of the repository': '列出仓库的文件',
  'read "{path}"': '读取 "{path}"',
  'read the branch': '读取分支',
  'start the branch': '创建分支',
  'commit to the branch': '向分支提交',
  'compare two commits': '比较两个提交',
  'read the pull request': '读取 Pull Request',
  "read the pull request's labels": '读取 Pull Request 的标签',
  'take the label off': '移除标签',
  'comment on the pull request': '在 Pull Request 上评论',
  'list the pull requests': '列出 Pull Request',
  'open a pull request': '创建 Pull Request',
  'change the pull request': '修改 Pull Request',
  "list the pull request's files": '列出 Pull Request 的文件',
  "list the pull request's comments": '列出 Pull Request 的评论',
  "list the pull request's reviews": '列出 Pull Request 的评审',
  'leave a review on the pull request': '提交对 Pull Request 的评审',
  'change a comment on the pull request': '修改 Pull Request 上的评论',
  'change a review of the pull request': '修改 Pull Request 的评审',
  'hide a comment on the pull request': '隐藏 Pull Request 上的评论',
  'answer in a thread of the pull request': '在 Pull Request 的讨论中回复',
  'read what a person may do in the repository': '读取某人在仓库中的权限',
  'take a comment on the pull request back': '撤回 Pull Request 上的评论',
  'resolve a comment on the pull request': '将 Pull Request 上的评论标为已解决',

  // What GitHub answered.
  '{reason:phrase}. GitHub says {quote}': '{reason}。GitHub 的说明：{quote}',
  'GitHub answered with something else than it documents': 'GitHub 的返回内容与其文档不符',
  'GitHub limits how often it can be asked, and wants {seconds:number} s of waiting; run the job again later':
    'GitHub 限制请求频率，要求等待 {seconds} 秒；请稍后重新运行作业',
  'GitHub could not be reached: {why:phrase}': '无法访问 GitHub：{why}',
  'it gave no answer that can be read': '没有得到可以读取的返回内容',
  'it did not answer within {seconds} s': '{seconds} 秒内没有响应',
  'the connection failed ({code})': '连接失败（{code}）',
  'it sent more than {size:number} MiB': '返回的内容超过 {size} MiB',
  'GitHub failed; run the job again later': 'GitHub 出错；请稍后重新运行作业',
  'GitHub failed with status {status:number}; run the job again later':
    'GitHub 出错，状态码 {status}；请稍后重新运行作业',
  'there is a newer commit on the branch; the run for that commit will do it':
    '分支上有更新的提交；针对该提交的运行会完成此事',
  'there is a newer commit on it; its own run will': '它有更新的提交；该提交自己的运行会完成此事',
  'the repository has another name now; use that one': '仓库已改名；请使用新的名称',
  'it is not there, or the token may not see it (permission "{permission}")':
    '它不存在，或 token 无权查看（权限 "{permission}"）',
  'GitHub refused it': 'GitHub 拒绝了请求',
  'GitHub does not know the token, or it has expired': 'GitHub 不认识这个 token，或它已过期',
  'the token may only read, as GitHub has it for pull requests from forks, and no line under "permissions:" changes that. The annotations and the job summary hold everything. To let it write, run on pull_request_target or from workflow_run, as the documentation shows':
    'token 只能读取：GitHub 对来自 fork 的 Pull Request 就是如此，"permissions:" 下的任何一行都改变不了。注解和作业摘要中有全部内容。要允许写入，请按文档在 pull_request_target 上或由 workflow_run 运行',
  'the token may not. In the workflow, under "permissions:", add the line "{permission}"':
    'token 没有权限。请在工作流的 "permissions:" 下加一行 "{permission}"',
  'the token may not. In the workflow, under "permissions:", add the line "{permission}", and keep "contents: read"':
    'token 没有权限。请在工作流的 "permissions:" 下加一行 "{permission}"，并保留 "contents: read"',
  'a setting forbids it: allow it under Settings > Actions > General > Workflow permissions, "Allow GitHub Actions to create and approve pull requests"':
    '设置中禁止了此事：请在 Settings > Actions > General > Workflow permissions 中允许 "Allow GitHub Actions to create and approve pull requests"',
  'there are more than {count:number}': '数量超过 {count}',

  // What we do not do.
  '"{branch}" is there, and is the default branch or a protected one':
    '"{branch}" 已存在，并且是默认分支或受保护的分支',
  'somebody else has committed to "{branch}"; merge or delete that branch':
    '有其他人向 "{branch}" 提交过；请合并或删除该分支',
  'there is nothing to commit': '没有要提交的内容',
  'it is not a path inside the repository': '它不是仓库内的路径',
  'it is larger than 1 MiB': '它大于 1 MiB',
  'GitHub lists only a part of so large a tree': '文件树太大，GitHub 只列出其中一部分',
  'Not read, because GitHub lists only a part of so large a tree':
    '未读取：文件树太大，GitHub 只列出其中一部分',
  'Not read, because files name others in more than {count:number} steps':
    '未读取：文件之间的引用超过 {count} 层',
  'Too large: at most {files:number} files and {size:number} MiB are read for rendering; exclude it':
    '太大：渲染时最多读取 {files} 个文件和 {size} MiB；请将其排除',
  'Not read: too many files that are no text, or large, and have to be asked for one by one':
    '未读取：非文本或较大的文件太多，它们需要逐个请求',
  'its payload is larger than 25 MiB': '它的内容大于 25 MiB',
  'its payload is not what GitHub documents': '它的内容与 GitHub 的文档不符',
  'its payload is no JSON': '它的内容不是 JSON',

  'one of its folders is too large': '它的某个文件夹太大',
  '"{path}", on the way to a file, is no folder': '通向某个文件的 "{path}" 不是文件夹',

  // Why a file is not committed, behind its path.
  'is not a plain path inside the repository': '它不是仓库内的普通路径',
  "leads into git's own folder": '它通向 git 自己的文件夹',
  'is below .github/, where workflows are': '它在存放工作流的 .github/ 之下',
  'is no manifest': '它不是清单',
  'is there already': '它已经存在',
  'is not in the commit that was linted': '它不在所检查的提交中',
  'is executable, and a commit through the API ends that':
    '它可执行，而通过 API 提交会使其不再可执行',
  'is a {kind:phrase}, not a file': '它是{kind}，不是文件',
  link: '链接',
  submodule: '子模块',
  'was linted with other bytes than git holds (line ends converted at checkout, Git LFS, another filter, or a change that is not committed)':
    '检查时的字节与 git 中的不同（检出时转换了换行符、Git LFS、其他过滤器，或有未提交的改动）',
  'is kept in Git LFS': '它保存在 Git LFS 中',
  'was linted as the merge with the base has it, and the branch has it otherwise: update the branch first':
    '检查的是与目标分支合并之后的内容，而分支上的内容不同：请先更新分支',
  'would not change': '它不会改变',
};
