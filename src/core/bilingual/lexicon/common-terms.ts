/**
 * Words of research abstracts in both languages, as anchors for pairing
 * sentences: English stems (`improv` stands for improve, improved, improvement)
 * on the left, what Chinese writes for them on the right. Several renderings are
 * listed because translators differ; a word may serve several entries. The list only
 * affects likelihoods: nothing is concluded from a word that is not in it.
 */
export const commonTerms = `
however=然而|但是|不过|但; moreover=此外|而且|并且; furthermore=此外|进一步|另外; additionally=此外|另外|还
addition=此外|除了|附加; therefore=因此|所以; thus=因此|从而; consequently=因此|结果; hence=因此
finally=最后|最终; firstly first=首先|第一|首个|首次; secondly second=其次|第二; third thirdly=第三
specifically=具体|特别; particular=特别|尤其; notably=值得注意|显著; remarkab=值得注意|显著|卓越
recent=最近|近期|近年|近来; existing=现有|已有|目前; current=当前|目前|现有|现在
previous prior=先前|以前|以往|之前|先验|此前; traditional=传统; conventional=传统|常规; despite=尽管|虽然
although though while=虽然|尽管|而; unlike=不同|与; contrast=相比|对比|相反; because since=因为|由于
due=由于|因; example instance=例如|比如|示例|实例; especially=尤其|特别; meanwhile=同时|与此同时
instead=而是|相反; overall=总体|总的|整体; beyond=超越|除了|超出; besides=此外|除了; both=两|双|都
propose=提出|建议; present=提出|介绍|展示|呈现|给出; introduc=引入|介绍|提出|推出; develop=开发|发展|研发
design=设计; construct=构建|构造|建立; build=构建|建立|基于; establish=建立|确立|奠定; creat=创建|创造
show=表明|显示|展示|证明|示出; demonstrat=证明|表明|展示|演示|表现; reveal=揭示|显示|表明|发现
indicat=表明|指示|显示; suggest=表明|建议|提示; find finding=发现|结果; observ=观察|发现|观测
prove proof=证明; verif=验证|核实|核查; validat=验证; confirm=证实|确认; evaluat=评估|评价|评测
assess=评估|评价; experiment=实验|试验; empirical=经验|实证|实验; theor=理论; analy=分析|解析
study studi=研究; investigat=研究|调查|探究; explor=探索|探讨|探究; examin=检查|研究|考察|检验
compar=比较|相比|对比|相较|比; outperform=优于|超过|超越|胜过|高于; surpass exceed=超过|超越|优于
improv=提高|改进|提升|改善|增强; enhanc=增强|提高|提升|加强; boost=提高|提升|促进
increas=增加|提高|增长|越来越; reduc=减少|降低|缩减|减; decreas=减少|降低|下降; lower=降低|更低|较低
achiev=实现|达到|取得|获得; attain reach=达到|实现; gain=增益|提升|获得|收益
significant=显著|重要|重大|明显|极大; substantial=大幅|显著|大量|实质; strong=强|有力
superior=优越|卓越|优于|更好; better=更好|更优|较好; best=最佳|最好|最优
optimal optimiz optimis=优化|最优|最佳; effective=有效|效果|高效; efficien=高效|效率|有效
consistent=一致|始终|持续|一贯; robust=稳健|鲁棒|健壮|强大; state-of-the-art sota=最先进|最新|先进|最优|领先
perform=性能|表现|执行|进行; result=结果|成果|导致; accura=准确|精度|精确|正确; precis=精确|精度|精准|准确
recall=召回; score=得分|分数|评分; metric=指标|度量; benchmark=基准|测试|评测; baseline=基线|基准
error=错误|误差; loss=损失; cost=成本|代价|开销|费用; speed fast=速度|快|加速; accelerat=加速|加快|促进
latency=延迟|时延; time=时间|时; memory=内存|记忆|显存|存储; model=模型|建模; method=方法
approach=方法|途径|做法; framework=框架; architecture=架构|结构; algorithm=算法; system=系统|体系
network=网络; module=模块; component=组件|部分|组成|成分; mechanism=机制; strateg=策略|战略
technique=技术|技巧|方法; pipeline=管道|流程|流水线|管线; paradigm=范式|范例|模式; protocol=协议|方案
tool=工具; agent=代理|智能体|代理人|主体; assistant=助手|助理; data=数据; dataset=数据集
corpus corpora=语料; sample=样本|采样|抽样; annotat=注释|标注|注解; label=标签|标注|标记
token=令牌|标记|词元|token; feature=特征|特点|功能|特性; representation=表示|表征|代表; embedding=嵌入
distribut=分布|分配|分发; noise nois=噪声|噪音|去噪; input=输入; output=输出; image=图像|图片|影像
video=视频|录像; audio=音频|声音; speech=语音|言语|演讲; text=文本|文字|文; language=语言|语
vision visual=视觉|可视; multimodal multi-modal=多模态|多模式; modalit=模态|模式; train=训练|培训
pretrain pre-train=预训练|预先训练; fine-tun finetun=微调|精调; learn=学习|学会; supervis=监督
reinforc=强化; unsupervised=无监督; self-supervised=自监督; infer=推理|推断|推论; reason=推理|推论|理由|原因
generat=生成|产生|世代; predict=预测; classif=分类|归类; detect=检测|探测|发现; segment=分割|分段|切分|片段
recogni=识别|认识; retriev=检索|取回; track=跟踪|追踪; reconstruct=重建|重构; render=渲染|呈现
translat=翻译|转换|平移; synthes synthet=合成|综合; understand=理解|了解|认识; percep perceiv=感知|知觉
plan=规划|计划; navigat=导航; manipulat=操作|操纵|操控; control=控制|可控|操控; search=搜索|检索
decision=决策|决定; alignment align=对齐|一致|对准|校准; reward=奖励|回报; policy=策略|政策
preference=偏好|优先; human=人类|人|人工; user=用户; expert=专家; clinic=临床; medical=医学|医疗
patient=患者|病人; disease=疾病|病; diagnos=诊断; biolog=生物; gene genom=基因; cell=细胞; protein=蛋白
brain=大脑|脑; drug=药物|药; robot=机器人; driv=驾驶|驱动; vehicle=车辆|汽车|车; scene=场景
object=对象|物体|目标|客体; pose=姿态|姿势|位姿; depth=深度; camera=相机|摄像; geometr=几何; shape=形状
motion=运动|动作; spatial=空间; temporal=时间|时序|时态; dynamic=动态|动力; graph=图; point cloud=点云
task=任务; problem=问题; challeng=挑战|困难|难题; issue=问题; limit=限制|局限|有限|极限; gap=差距|空白|鸿沟
address=解决|地址|应对|处理; solv=解决|求解; overcom=克服|解决; mitigat alleviat=缓解|减轻|减少|缓和
bridge=弥补|弥合|桥|缩小; tackl=解决|应对|处理; suffer=遭受|受到|存在|面临; lack=缺乏|缺少|不足
fail=失败|无法|未能|故障; struggl=困难|难以|挣扎; rely reli=依赖|依靠|可靠; requir=需要|要求|需
need=需要|需求|需; ignore neglect overlook=忽略|忽视; hinder=阻碍|妨碍; difficult hard=困难|难|艰难
complex=复杂; simple simpl=简单|简化|单纯; capabil abilit=能力|性|功能; potential=潜力|潜在|可能
advantage=优势|优点|好处; importan=重要; crucial critical essential=关键|至关重要|重要|必不可少|批判
key=关键|主要|核心|密钥; fundamental=基本|根本|基础; novel new=新|新颖|新型; comprehensive=全面|综合
systematic=系统; large=大|大型|大量|大规模; scal=规模|缩放|扩展|尺度|可扩展; small=小; high-quality=高质量
quality=质量|品质; divers various=多样|各种|不同|多种|多; multiple several many=多|几|若干|许多
general=通用|一般|泛化|普遍; generaliz=泛化|推广|概括; specific=特定|具体|专门|特异
real-world=现实|真实|实际; practical=实用|实际|实践; domain=领域|域; field area=领域|区域|场
application apply applied=应用|适用|申请; environment=环境; interact=交互|互动|相互
context=上下文|语境|情境|背景|环境; prompt=提示|促使; instruct=指令|指示|教学; question=问题|问答|疑问
answer=答案|回答|答; knowledge=知识; information informat=信息; insight=见解|洞察|洞见|启示; evidence=证据
semantic=语义; structur=结构|构造; hierarch=层次|分层|层级; level=级|水平|层次|层面; step=步|步骤
stage=阶段; phase=阶段|相位; process=过程|处理|进程; train-free=免训练; code=代码|编码|源码; source=源|来源
open-source=开源; release=发布|公开|释放; available=获取|获得|可用|公开|访问|找到|提供|可在
public=公开|公共|公众; project=项目|投影|工程; page website homepage=页面|网页|主页|网站
checkpoint=检查点|权重|模型; repositor=仓库|存储库|代码库; implement=实现|实施|执行; plug-and-play=即插即用
provide=提供|给出; enable allow=使|允许|能够|实现; leverag utiliz use using=利用|使用|采用|运用|通过
employ adopt=采用|使用|采取; integrat incorporat=集成|整合|融入|结合|融合|纳入; combin=结合|组合|联合
extend exten=扩展|延伸|广泛|大量; extract=提取|抽取; captur=捕捉|捕获|获取; ensure=确保|保证; support=支持
facilitat=促进|便于|方便|推动; guid=指导|引导|指南; focus=关注|专注|重点|聚焦|焦点
consist compris=包括|包含|由|组成; includ=包括|包含|涵盖; cover=涵盖|覆盖; contribut=贡献|有助
highlight emphasiz underscor=突出|强调|突显|凸显|彰显; future=未来; research=研究|科研
communit=社区|社群|界; direction=方向
`;
