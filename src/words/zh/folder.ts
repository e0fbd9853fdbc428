import type { FolderStatus } from "../../platform/folder/folder-status.ts";
import type { FolderProblem } from "../../platform/folder/folder.ts";
import type { FolderWords } from "../en/folder.ts";

const problems: Record<FolderProblem, (name: string) => string> = {
  permission: (name) => `浏览器需要你重新允许访问“${name}”。`,
  address: (name) => `要使用“${name}”，请打开 duidu 命令显示的地址。`,
  missing: (name) => `找不到“${name}”。在它恢复之前，你的决定保存在本浏览器中。`,
  "read-only": (name) => `“${name}”只能读取，不能写入。你的决定保存在本浏览器中。`,
  full: (name) => `“${name}”所在的磁盘已满。腾出空间之前，你的决定保存在本浏览器中。`,
  failed: (name) => `“${name}”暂时无法使用，稍后自动重试。`,
};

function stateWords({ state, name, digests }: FolderStatus): string {
  switch (state) {
    case "none":
      return "尚未选择文件夹。";
    case "connecting":
      return `正在连接“${name}”……`;
    case "connected":
      return `已连接“${name}”：${digests} 份速览。`;
    case "another-tab":
      return `另一个 Duidu 标签页已连接“${name}”。`;
    case "permission":
    case "address":
    case "missing":
    case "read-only":
    case "full":
    case "failed":
      return problems[state](name);
  }
}

/** The words of the home folder in Chinese; see app.ts. */
export const folderZh: FolderWords = {
  heading: "文件夹",
  what: "选定一个文件夹后，Duidu 会读取其中新到的每份速览，并把你的决定写进其中一个自己的小文件。放在同步盘里，多台设备无需服务器即可保持一致。",
  chooseFolder: "选择文件夹",
  chooseAnother: "换一个文件夹",
  reconnect: "重新连接文件夹",
  disconnect: "断开连接",
  noAccess: "此浏览器无法打开文件夹。可以用“npx duidu 文件夹”启动 Duidu，或手动传递决定：",
  byHand: "没有文件夹时，可以手动传递决定：",
  saveDevice: "保存本设备的文件",
  mergeDevice: "合并另一设备的文件",
  state: stateWords,
  problem: (problem, name) => problems[problem](name),
  deviceName: "本设备的名称",
  deviceHint: "文件夹中的其他设备会看到这个名称",
  lab: "文件夹中的其他名称是其他人",
  labHint: "各自的决定互不影响；你能看到他们收藏了什么。",
  sharesDismissals: "让他们看到我略过了哪些论文",
  others: "其他设备",
  other: (name, papers) => `${name || "未命名的设备"}：${papers} 篇论文`,
  damagedLines: (n) => `${n} 行已损坏`,
  newerLines: (n) => `${n} 行来自更新版本的 Duidu`,
  clockAhead: "有一台设备的时钟快了一天以上，它的决定按现在的时间计。",
  cut: "文件夹中的文件超过 20,000 个，其余的不会读取。",
  savedElsewhere: (n) => `在其他设备上收藏、但不在这里任何速览中的论文（${n}）`,
  notDigests: (n) => `不是速览的文件（${n}）`,
  gone: (n) => `有 ${n} 份速览已不在文件夹中，这里仍然保留。`,
  followSite: "关注网站",
  follow: "关注",
  followHint: "用 Duidu 搭建的网站，或其 digests/index.json。新速览会自动打开。",
  willFollow: (host) => `现在以及每天一次访问 ${host}，不带 Cookie，也不发送你的任何内容。`,
  followFailed: "无法访问，或没有速览列表",
  lookedAt: (time) => `上次查看：${time}`,
  lookNow: "立即查看",
  stopFollowing: "取消关注",
  alsoSavedBy: (names) => `${names.join("、")} 也收藏了`,
  dismissedBy: (names) => `${names.join("、")} 略过了`,
  somebody: "某人",
  you: "你",
  agreement: "一致程度",
  agreementHint: "只计双方都已决定的论文；κ 为 0 表示与随机无异，为 1 表示完全一致。",
  pair: "双方",
  bothDecided: "都已决定",
  decidedAlike: "决定相同",
  kappa: "Cohen κ 系数",
  keepGone: "保留",
  removeGone: (n) => `移除 ${n} 份速览`,
};
