/** Acronyms and what Chinese writes for them; the list only ever suppresses doubts. */
const table = `
AI 人工智能|智能|人机; AGI 通用人工智能; ML 机器学习; DL 深度学习; RL 强化学习; DRL 深度强化学习; IL 模仿学习; SFT 监督微调|有监督微调|监督精调; RFT 强化微调; RLHF 人类反馈; PEFT 参数高效; ICL 上下文学习
LLM 语言模型|大模型; MLLM 多模态; LMM 多模态|大模型; LVLM 视觉; VLM 视觉语言|视觉-语言|视觉; VLA 视觉语言动作|视觉-语言-动作; LM 语言模型; SLM 小型语言模型|小语言模型; PLM 预训练语言模型|蛋白质语言模型; LRM 推理模型; VFM 视觉基础模型; FM 基础模型; MLP 多层感知
QA 问答; VQA 视觉问答|图像问答; KBQA 问答; NLP 自然语言处理; NLI 自然语言推理; NLG 自然语言生成; NLU 自然语言理解; NER 命名实体; MT 机器翻译; NMT 神经机器翻译; IR 信息检索; KG 知识图谱; RAG 检索增强; CoT 思维链|思考链|链式思|思想链; ToT 思维树; CV 计算机视觉; OCR 字符识别|文字识别; ASR 语音识别; TTS 语音合成|文本到语音|文本转语音; SER 语音情感; VAD 语音活动; SR 超分辨|语音识别; WER 词错误率|字错误率|错误率; MOS 平均意见
GAN 对抗网络|对抗生成; CNN 卷积神经网络|卷积网络; RNN 循环神经网络|递归; GNN 图神经网络; GCN 图卷积; DNN 深度神经网络; ANN 人工神经网络; SNN 脉冲神经网络; NN 神经网络; VAE 自编码器; MoE 专家混合|混合专家; SSM 状态空间; KAN 网络; ViT 视觉变换器|视觉变压器|视觉; PRM 过程奖励; ORM 结果奖励; RM 奖励模型; MDP 马尔可夫|马尔科夫; POMDP 部分可观; MCTS 蒙特卡洛|蒙特卡罗; MC 蒙特卡洛|蒙特卡罗; MCMC 蒙特卡洛|蒙特卡罗; PDE 偏微分; ODE 常微分; SDE 随机微分; SGD 随机梯度|梯度下降; GD 梯度下降; KL 散度; OT 最优传输; PCA 主成分; kNN 近邻; SVM 支持向量; KD 知识蒸馏|蒸馏; FL 联邦学习; DP 差分隐私|动态规划; OOD 分布外|域外; IID 独立同分布; ID 分布内|身份; SSL 自监督|半监督; UDA 域适应|域自适应; DA 域适应|数据增强; CL 持续学习|对比学习|课程; FSL 少样本|小样本; NAS 架构搜索
GUI 图形用户界面|图形界面|界面; UI 界面; API 接口; GPU 图形处理器|显卡|处理器; CPU 处理器; SQL 查询; OS 操作系统; IDE 开发环境; CI 持续集成; IoT 物联网; HPC 高性能计算; VR 虚拟现实; AR 增强现实|自回归; MR 混合现实|磁共振; XR 扩展现实; HCI 人机交互; UAV 无人机; USV 无人; SLAM 定位与|同时定位|同步定位; IMU 惯性; GPS 定位系统|定位; LiDAR 激光雷达|雷达; RADAR 雷达; LASER 激光; SONAR 声呐; DoF 自由度; FoV 视场|视野; FOV 视场|视野; BEV 鸟瞰; AV 自动驾驶|自主; AD 自动驾驶|阿尔茨海默; HDR 高动态; RGB 彩色|颜色; NVS 新视角|新视图|新颖视图; SfM 运动恢复; MVS 多视图; T2I 文本到图像|文生图|文本生成图像; T2V 文本到视频|文生视频; I2V 图像到视频|图生视频; I2I 图像到图像; V2X 车路|车联
MRI 磁共振; fMRI 磁共振; CT 计算机断层|断层扫描; PET 正电子; US 超声|美国; EEG 脑电; ECG 心电; EHR 电子健康|电子病历|病历; EMR 电子病历|病历; ICU 重症; DNA 脱氧核糖; RNA 核糖核酸; WSI 全切片|切片; CXR 胸部|胸片; FSM 有限状态机|状态机; HITL 人在; QoE 体验质量; QoS 服务质量; ROI 感兴趣区域; SNR 信噪比; SOTA 最先进|最新|先进|最优; MAE 平均绝对|掩码自编码; MSE 均方; RMSE 均方根; AUC 曲线下; IoU 交并比; UK 英国; USA 美国; EU 欧盟|欧洲; UN 联合国; COVID 新冠; COVID-19 新冠; SARS-CoV-2 新冠|冠状
`;

const renderings = new Map<string, string[]>();
for (const entry of table.split(/[;\n]/u)) {
  const [name = "", right = ""] = entry.trim().split(" ");
  if (right !== "") renderings.set(name.toLowerCase().replaceAll("-", ""), right.split("|"));
}

/** Does the Chinese spell out the acronym with this key (`llm`)? */
export function spellsOut(key: string, zh: string): boolean {
  return renderings.get(key)?.some((word) => zh.includes(word)) ?? false;
}

/** Is it one of the acronyms that everybody uses without introducing it? */
export function isCommonAcronym(key: string): boolean {
  return renderings.has(key);
}

/** Chinese in front of an acronym in brackets: `有限状态机(FSM)`. */
const longForm = /(\p{Script=Han}{2,12})[(（]([A-Za-z][\w-]{1,15})[)）,，]/gu;

/** The Chinese long forms that a text gives for acronyms, by the acronym's key. */
export function longFormsOf(zh: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [, long = "", short = ""] of zh.matchAll(longForm)) {
    forms.set(short.replace(/s$/u, "").toLowerCase(), long);
  }
  return forms;
}
