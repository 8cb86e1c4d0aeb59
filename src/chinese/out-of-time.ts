import type { Phrases } from './phrases.ts';

/** Why a run has stopped; what follows can stand behind each. */
const STOPPED: Phrases = {
  'The time of the run ({seconds:number} s) was over; give it more with {option}':
    '运行时间（{seconds} 秒）已用尽；请用 {option} 增加时间',
  'The memory of the run ({size}) was used up; give it more with NODE_OPTIONS=--max-old-space-size={number:number}, or name some of the folders':
    '运行内存（{size}）已用尽；请用 NODE_OPTIONS=--max-old-space-size={number} 增加内存，或只指定部分文件夹',
};

const CONSEQUENCES: Phrases = {
  '': '',
  '; findings, comments or suggestions can be missing': '；可能缺少问题、评论或建议',
  '; the result is not complete': '；结果不完整',
  '; no fixes were computed': '；没有计算修复',
  '; this file was not read': '；没有读取该文件',
  '; this file and all after it were not read': '；没有读取该文件及其后的所有文件',
  '; this file and others were not judged': '；没有判断该文件以及其他一些文件',
};

/** What is said of runs that have no time or no memory left. */
export const OUT_OF_TIME: Phrases = Object.fromEntries(
  Object.entries(STOPPED).flatMap(([english, chinese]) =>
    Object.entries(CONSEQUENCES).map(([end, zh]) => [english + end, chinese + zh]),
  ),
);
