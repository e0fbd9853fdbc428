/**
 * More words in the form of common-terms.ts: what abstracts are about rather than how they
 * say it.
 */
export const topicTerms = `
diffusion=扩散; gaussian=高斯; splat=泼溅|溅射|飞溅|喷溅|点绘; transformer=变换器|变压器|转换器
attention=注意力|关注; convolution=卷积; encoder encod=编码; decoder decod=解码; autoencoder=自编码
adversar=对抗; contrastive=对比; latent=潜在|隐; layer=层; weight=权重|重量|加权; parameter=参数
gradient=梯度; kernel=核|内核; matrix matrices=矩阵; tensor=张量; vector=向量|矢量; sparse spars=稀疏
dense=密集|稠密; quantiz=量化; prun=剪枝|修剪; compress=压缩; distill=蒸馏|提炼; federat=联邦|联合
privacy=隐私; secur=安全; attack=攻击; safe=安全; bias=偏差|偏见|偏置; fair=公平; trust=信任|可信
uncertain=不确定; confiden=置信|信心; calibrat=校准|标定; hallucinat=幻觉; explain interpret=解释|可解释
transparen=透明; causal=因果; probabil=概率; statistic=统计; bayesian=贝叶斯; stochastic random=随机
converg=收敛|趋同; bound=界|边界|限; complexit=复杂度|复杂性; linear=线性; polynomial=多项式; convex=凸
equation=方程; differential=微分|差分; theorem=定理; function=函数|功能|职能; variance=方差; entropy=熵
regulariz=正则|规范; objective=目标|客观; constraint constrain=约束|限制; exploration=探索
exploit=利用|开发; trajector=轨迹; action=动作|行动|行为|操作; state=状态|国家; memoriz=记忆; chain=链
thought think=思维|思考|想法; math=数学; logic=逻辑; commonsense=常识; symbol=符号; planner=规划器
dialog conversation=对话|会话; chat=聊天; summar=摘要|总结|概括; sentiment=情感|情绪; emotion=情感|情绪
translation=翻译; document=文档|文件; sentence=句子|句; word=词|单词|字; vocabular=词汇|词表; corpus=语料
multilingual=多语言|多语种; cross-lingual=跨语言; low-resource=低资源|资源匮乏; web=网络|网页
social=社会|社交; game=游戏|博弈; education=教育; student=学生; teacher=教师|老师; law legal=法律
financ=金融|财务; market=市场; econom=经济; climate=气候; weather=天气|气象; energy=能量|能源|能耗
material=材料|物质; molecul=分子; chemi=化学; physic=物理; quantum=量子; astronom=天文; satellite=卫星
remote=遥感|远程; urban=城市; traffic=交通|流量; sensor=传感器|传感; signal=信号; radar=雷达; lidar=激光雷达
imaging=成像|影像; tumor tumour=肿瘤; cancer=癌; lesion=病变|病灶; organ=器官; surg=手术|外科; radiolog=放射
scan=扫描; tissue=组织; ultrasound=超声; endoscop=内窥镜|内镜; retina=视网膜; cardiac heart=心脏|心|心血管
lung=肺; breast=乳腺|乳房; tooth teeth dental=牙; face facial=面部|人脸|脸; head=头; hand=手
body=身体|人体|体; avatar=化身|虚拟人|头像|虚拟; gesture=手势; lip=唇|嘴; talk=说话|谈话|会话
voice=声音|语音|嗓音; speaker=说话人|说话者|扬声器|讲话; music=音乐; sound=声音|声; listen=听|聆听
prosod=韵律; style=风格|样式; texture=纹理|质地; color colour=颜色|色彩|彩色
light illuminat=光照|光|照明|轻; surface=表面|曲面; mesh=网格; voxel=体素; volume=体积|体|卷; radiance=辐射
field=场|领域; view=视图|视角|视点|观点; novel view=新视角|新视图; resolution=分辨率|解析度; pixel=像素
frame=帧|框架; edit=编辑; inpaint=修复|补全; restor=恢复|修复; super-resolution=超分辨; deblur blur=模糊
anomal=异常; cluster=聚类|簇|集群; rank=排名|排序|秩; recommend=推荐|建议; item=物品|项目|项
select=选择|挑选|选取; filter=过滤|滤波|筛选; match=匹配; regist=配准|注册; fusion fus=融合
transfer=迁移|转移|传递; adapt=适应|自适应|适配|调整; zero-shot=零样本|零次; few-shot=少样本|小样本
one-shot=单样本|一次; in-context=上下文; continual=持续|连续; catastroph=灾难; forget=遗忘|忘记
curriculum=课程; active=主动|活动; meta=元; ensemble=集成|集合; mixture=混合; expert=专家; rout=路由|路径
gating gate=门控|门; head=头; cache=缓存; bandwidth=带宽; hardware=硬件; software=软件
program=程序|编程|计划; compil=编译; debug=调试; bug=错误|缺陷|漏洞; test=测试|检验; repair=修复
deploy=部署; edge=边缘|边; device=设备|装置; mobile=移动|手机; cloud=云; wireless=无线
communicat=通信|沟通|交流; grasp=抓取|抓握; arm=手臂|机械臂|臂; leg legged=腿|足
walk locomot=行走|步行|运动; drone=无人机; simulat=模拟|仿真; world=世界; embod=具身|体现
autonomous=自主|自动; explor=探索; obstacle=障碍; collision=碰撞; map=地图|映射; locali=定位|本地化
coordinat=坐标|协调; grid=网格|栅格; region=区域|地区; boundar=边界; mask=掩码|掩膜|遮罩|掩蔽
patch=补丁|块|图块; crop=裁剪|作物; augment=增强|扩充|增广; balanc=平衡|均衡; long-tail=长尾
imbalanc=不平衡|失衡; class=类|类别; categor=类别|范畴|种类; attribute=属性|归因; relation=关系; entit=实体
event=事件; ontolog=本体; question-answering=问答; caption=字幕|描述|标题; describ descript=描述|说明
identif=识别|确定|身份|标识; personal=个性化|个人; ident=身份|识别; preserv=保留|保持|保存
maintain=保持|维持|维护; stable stabil=稳定; converge=收敛; sensitiv=敏感|灵敏; recover=恢复|回收|找回; reliab=可靠; flexib=灵活
lightweight=轻量; compact=紧凑; interactive=交互; iterat=迭代; recursive=递归; parallel=并行|平行
sequen=序列|顺序; length=长度|长; long=长; short=短; width=宽度|宽; deep=深; shallow=浅; online=在线
offline=离线; automat=自动; manual=手动|人工|手册; hybrid=混合; joint=联合|关节|共同
separate=分离|分开|单独; independent=独立; explicit=显式|明确; implicit=隐式|隐含; hidden=隐藏
open=开放|打开; closed=封闭|闭; world model=世界模型; rate=率|速率; ratio=比率|比例|比; percent=百分|%
million=百万|万|亿; thousand=千|万; hour=小时; day=天|日; year=年; minute=分钟; second=秒
`;
