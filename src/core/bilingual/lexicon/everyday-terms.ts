/**
 * More words in the format of common-terms.ts: general vocabulary, so that short sentences
 * without a technical word are recognised too.
 */
export const everydayTerms = `
people person=人|人们; child=儿童|孩子; woman women=女性|妇女|女; man men male=男性|男; family=家庭|家族|族
worker=工人|工作者|节点; doctor physician=医生|医师; nurse=护士; farmer=农民; lawyer=律师
engineer=工程师|工程; scientist=科学家; author=作者; reader=读者; writer write=写|撰写|编写|作者
read=阅读|读取|读; speak=说|讲; listen=听; watch=观看|观察; type=类型|输入|类; play=播放|发挥|玩|扮演
work=工作|作品; live=生活|直播|居住; life=生活|生命|寿命; home house=家|房屋|住宅; hospital=医院
school=学校; university=大学; company=公司; country=国家; city=城市; region=地区|区域; river=河流|河
water=水; fire=火; earth=地球|地; air=空气|空中; forest=森林; tree=树; plant=植物|工厂; animal=动物; fish=鱼
bird=鸟; food=食物|食品; fruit=水果|果; crop=作物|裁剪; cloth=布料|衣物|布; shirt=衬衫; book=书
paper=论文|纸|本文|文章; article=文章|论文; page=页; letter=字母|信; table=表|桌; chart=图表; figure=图|数字
number=数量|数|编号; count=计数|数|计算; amount=数量|量; size=大小|规模|尺寸; length=长度; height=高度
weight=重量|权重; age=年龄|时代; price=价格; money=钱|资金; budget=预算; value=值|价值|数值
degree=程度|度|学位; rule=规则; law=法律|定律; right=权利|正确|右; wrong=错误; true truth=真实|真|真相
false=假|错误|误; same=相同|同一|同样; equal=相等|平等|同等; similar=相似|类似; opposite=相反
single=单个|单一|单; whole entire=整个|全部; full=完整|全|充分; half=一半|半; part partial=部分
piece=片|块|件; group=组|群体|群|集团; team=团队; set=集|集合|组|设置; list=列表|清单
order=顺序|订单|阶|数量级; series=系列; pair=对|配对|成对; common=常见|共同|通用|普通; rare=罕见|稀有|很少
usual=通常|一般; often frequent=经常|常|频繁|往往; always=总是|始终|一直; never=从不|从未|绝不
sometimes=有时; still=仍|仍然|依然; already=已经|已; again=再次|又; only=仅|只|唯一; even=甚至|即使
almost nearly=几乎|近; mere=仅仅|仅|只; enough suffic=足够|充分; too=太|过于; most=大多数|最|大部分
least=至少|最少; less fewer=少于|较少|更少|不到|少; more=更多|更|多; other=其他|另|别的; each every=每
all=所有|全部|都|全; any=任何|任意; none=没有|无; without=无需|没有|不需要|无; within=内|之内|范围
between=之间; among=之中|其中|中; under=在…下|下|低于; over=超过|过度|在; before=之前|前; after=之后|后
until=直到; during=期间|过程中|时; against=对抗|针对|反对; toward=朝|迈向|面向; across=跨|各种|不同
around=周围|围绕|左右|大约; about approximate=大约|约|关于|近似; beginning begin start=开始|起始
end=结束|末端|端|终; stop=停止|阻止; continu=继续|持续|连续; repeat=重复; change=改变|变化; turn=转|回合|轮
move movement=移动|运动; stay=停留|保持; remain=仍|保持|剩余|留; keep=保持|保留; hold=保持|持有|成立
give=给|给出; take=取|采取|花费|需要; bring=带来; send=发送; receiv=接收|收到|接受; accept=接受|接收
reject=拒绝; collect gather=收集|采集; stor=存储|储存; sav=保存|节省; delet remov=删除|去除|移除|消除
add=添加|增加|加; insert=插入; replac=替换|取代|替代; exchang=交换; copy copies=复制|副本; paste=粘贴
split divid=分割|划分|拆分|分成; cut=切|削减|减少; join=连接|加入; link connect=连接|链接|联系
break=破坏|打破|中断|断; open=打开|开放; clos=关闭|接近|缩小|封闭; hid=隐藏; appear=出现|似乎|显得
disappear vanish=消失; happen occur=发生|出现; caus=导致|引起|原因|造成; lead=导致|引导|领先
follow=遵循|跟随|以下|随后; depend=依赖|取决; affect=影响; influenc=影响; impact=影响|冲击
effect=影响|效果|作用|效应; reason=原因|推理|理由; purpose=目的; goal aim=目标|目的|旨在
idea=想法|思想|理念; concept=概念; view=视图|观点|视角; opinion=意见|观点; believe belief=相信|信念
know=知道|已知; think=认为|思考|思维; expect=期望|预期|意料|预料; hope=希望; want=想要|希望
ask=问|询问|提出; answer=回答|答案; tell=告诉; say=说; call=称为|调用|呼叫|呼吁; name=名称|姓名|命名|名为|名
mean=意味|平均|均值|含义; explain=解释|说明; discuss=讨论; recommend=推荐|建议; choos choice=选择|选取
prefer=偏好|喜欢|青睐|更受; agree=同意|一致; disagree=分歧|不一致; differ=不同|差异|差别
share=共享|分享|份额; help=帮助|有助; serv=服务|作为|用于; allow=允许|使; prevent=防止|阻止; avoid=避免
protect=保护; risk=风险; danger=危险; harm=有害|伤害|危害; damag=损坏|损伤|损害; loss=损失|丢失
win=获胜|赢|胜; lose=失去|丢失|输; beat=击败|优于; death dead kill=死亡|死|致死; birth born=出生
grow=增长|成长|生长|日益; rise rising=上升|上涨|兴起; fall drop=下降|降低|落; high higher=高|更高|较高
low=低; deep=深; wide widely broad=广泛|宽|广; narrow=窄|缩小; thin=薄|细; thick=厚; heav=重|严重|大量
light=轻|光; old=旧|老; young=年轻; early=早期|早; late=晚|后期|迟; quick rapid=快速|迅速|快; slow=慢|缓慢
free=免费|自由|无; expensive=昂贵; cheap=便宜|廉价; easy easier=容易|简单|轻松; possible=可能
impossible=不可能; necessary=必要|必需; useful=有用; useless=无用; interest=兴趣|有趣|感兴趣
surpris=令人惊讶|意外|惊人; obvious=明显|显然; clear=清晰|清楚|明确; natural nature=自然; artificial=人工
human=人类|人; ethic=伦理|道德; moral=道德; cultur=文化; histor=历史; modern=现代; future=未来; past=过去
present=目前|当前|现在; today=今天|如今; year annual=年|每年; month=月; week=周|星期; daily=日常|每天|每日
night=夜|晚上; season=季节; global worldwide=全球|世界; world=世界; international=国际; local=局部|本地|当地
internal inner=内部|内在; external outer=外部; central center=中心|中央; main=主要; basic=基本
standard=标准; official=官方; private=私有|私人|隐私; popular=流行|受欢迎; famous well-known=著名|知名
special=特殊|专门; typical=典型|通常; extreme=极端|极其; perfect=完美; ideal=理想
actual real=实际|真实|现实; exact=精确|确切|准确; direct=直接|方向; indirect=间接; fast=快; strict=严格
tight=紧|严密; loose=松|宽松; sharp=尖锐|锐利|清晰; smooth=平滑|光滑; rough=粗糙|粗略; blind=盲
silent=沉默|无声; empty=空; maxim=最大; minim=最小; average=平均; median=中位; total=总|全部
sum=总和|求和|和; product=产品|乘积; differenc=差异|差; chang=变化|改变; record=记录|录音|录制
report=报告|报道; document=文档|记录; survey=调查|综述; review=回顾|综述|评审|审查; questionnaire=问卷
particip=参与; volunteer=志愿者; trial=试验; case=案例|病例|情况; situation=情况|情境
condition=条件|状况|状态; circumstanc=情况; setting=设置|场景|环境|设定; option=选项|选择; version=版本
copyright=版权; licens=许可|执照; permission=许可|权限; access=访问|获取|接入; request=请求|要求|索取
upon=在|后; download=下载; upload=上传; website site=网站|站点; online=在线|网上; email=邮件
phone=手机|电话; computer computation comput=计算|计算机; machine=机器; digital=数字; electr=电|电子|电气
power=功率|强大|力量|电力; force=力|迫使; pressure=压力; temperature=温度; heat=热; cold=冷; blood=血液|血
bone=骨; skin=皮肤; eye=眼; ear=耳; sleep=睡眠; pain=疼痛; mental=精神|心理; psycholog=心理
treatment treat=治疗|处理|对待; therap=治疗|疗法; vaccin=疫苗; virus viral=病毒; infect=感染; symptom=症状
alarm alert warning=警报|预警|警告|报警; disaster=灾难|灾害; flood=洪水; storm=风暴; earthquake=地震
rain=雨|降雨; war=战争; crime=犯罪; police=警察|警方; court=法院|法庭|球场; govern=政府|治理; polic=政策
elect=选举; vote=投票; news=新闻; media=媒体|媒介; advert=广告; customer=客户|顾客; buy purchas=购买
sell sale=销售|出售; trade=贸易|交易|权衡; trade-off=权衡|折衷; growth=增长|生长; profit=利润|收益
`;
