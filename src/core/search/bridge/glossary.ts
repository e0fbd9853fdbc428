/**
 * Translations of common terms of machine learning: a start for libraries that are still
 * too small to learn them from. Simplified Chinese and the English term in the singular,
 * alternatives separated by a slash.
 */
const pairs = `
人工智能 artificial intelligence/ai
机器学习 machine learning
深度学习 deep learning
强化学习 reinforcement learning
监督学习 supervised learning
自监督 self-supervised
半监督 semi-supervised
弱监督 weakly supervised
无监督 unsupervised
对比学习 contrastive learning
迁移学习 transfer learning
联邦学习 federated learning
主动学习 active learning
持续学习 continual learning
元学习 meta-learning
模仿学习 imitation learning
课程学习 curriculum learning
表示学习 representation learning
度量学习 metric learning
多任务学习 multi-task learning
小样本 few-shot
零样本 zero-shot
上下文学习 in-context learning
神经网络 neural network
卷积 convolution
注意力 attention
自注意力 self-attention
语言模型 language model
大语言模型 large language model/llm
大型语言模型 large language model/llm
视觉语言模型 vision-language model/vlm
世界模型 world model
基础模型 foundation model
生成模型 generative model
扩散模型 diffusion model
生成对抗网络 generative adversarial network/gan
变分自编码器 variational autoencoder/vae
自编码器 autoencoder
自回归 autoregressive
流匹配 flow matching
编码器 encoder
解码器 decoder
嵌入 embedding
潜在空间 latent space
预训练 pre-training/pretrained
微调 fine-tuning
提示 prompt
指令 instruction
对齐 alignment
偏好 preference
奖励 reward
策略 policy
智能体 agent
推理 reasoning/inference
思维链 chain-of-thought
检索 retrieval
检索增强 retrieval-augmented
知识图谱 knowledge graph
知识蒸馏 knowledge distillation
蒸馏 distillation
量化 quantization
剪枝 pruning
压缩 compression
加速 acceleration
稀疏 sparse
混合专家 mixture of experts/moe
长上下文 long context
幻觉 hallucination
遗忘 forgetting/unlearning
水印 watermark
隐私 privacy
安全 safety/security
攻击 attack
对抗 adversarial
鲁棒 robust
鲁棒性 robustness
公平 fairness
偏见 bias
可解释 interpretab/explainab
可解释性 interpretability/explainability
不确定性 uncertainty
校准 calibration
泛化 generalization
域适应 domain adaptation
域泛化 domain generalization
数据增强 data augmentation
数据集 dataset
合成数据 synthetic data
标注 annotation
基准 benchmark
评估 evaluation
损失函数 loss function
优化 optimization
梯度 gradient
正则化 regularization
多模态 multimodal/multi-modal
跨模态 cross-modal
图像 image
图像生成 image generation
图像编辑 image editing
图像恢复 image restoration
图像分类 image classification
文本到图像 text-to-image
文生图 text-to-image
文本到视频 text-to-video
文本到语音 text-to-speech
视频 video
视频生成 video generation
超分辨率 super-resolution
去噪 denoising
去模糊 deblurring
修复 inpainting
风格迁移 style transfer
分割 segmentation
语义分割 semantic segmentation
实例分割 instance segmentation
检测 detection
目标检测 object detection
异常检测 anomaly detection
跟踪 tracking
识别 recognition
人脸 face/facial
姿态估计 pose estimation
深度估计 depth estimation
光流 optical flow
点云 point cloud
三维重建 3d reconstruction
重建 reconstruction
渲染 rendering
新视角合成 novel view synthesis
神经辐射场 neural radiance field/nerf
辐射场 radiance field
高斯泼溅 gaussian splatting
高斯溅射 gaussian splatting
网格 mesh
体素 voxel
几何 geometry
光照 lighting/illumination
材质 material
化身 avatar
虚拟人 avatar/digital human
数字人 digital human/avatar
说话人 talking head/speaker
唇形同步 lip sync
手势 gesture
动作生成 motion generation
动画 animation
语音 speech
语音识别 speech recognition
语音合成 speech synthesis/text-to-speech
音频 audio
音乐 music
机器翻译 machine translation
翻译 translation
摘要 summarization
问答 question answering
对话 dialogue
情感 emotion/sentiment
文本分类 text classification
代码生成 code generation
数学推理 mathematical reasoning
规划 planning
机器人 robot
导航 navigation
操作 manipulation
自动驾驶 autonomous driving
激光雷达 lidar
遥感 remote sensing
卫星 satellite
医学图像 medical image/medical imaging
医学影像 medical imaging/medical image
诊断 diagnosis
肿瘤 tumor
癌症 cancer
病变 lesion
超声 ultrasound
放射 radiology
磁共振 magnetic resonance/mri
手术 surgical/surgery
脑电 eeg
蛋白质 protein
分子 molecule/molecular
药物 drug
时间序列 time series
图神经网络 graph neural network/gnn
推荐系统 recommender system/recommendation
因果 causal
贝叶斯 bayesian
噪声 noise/noisy
实时 real-time
高效 efficient
`;

type Entries = ReadonlyMap<string, readonly string[]>;

function read(): { toWords: Entries; toHan: Entries } {
  const toWords = new Map<string, string[]>();
  const toHan = new Map<string, string[]>();
  for (const line of pairs.trim().split("\n")) {
    const blank = line.indexOf(" ");
    const [han, words] = [line.slice(0, blank), line.slice(blank + 1).split("/")];
    toWords.set(han, words);
    for (const word of words) toHan.set(word, [...(toHan.get(word) ?? []), han]);
  }
  return { toWords, toHan };
}

/** The glossary in both directions; keys and values are normalised. */
export const glossary = read();
