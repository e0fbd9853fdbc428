/**
 * Known errors of machine translation: if the English sentence has the term and the Chinese
 * one the rendering, it is doubted. Add an entry to report one more; `soft` if some authors
 * use the rendering or it is right in another sense.
 */
export type WrongTerm = {
  en: RegExp;
  zh: RegExp;
  soft?: boolean;
  /** Words of the field in which the rendering is right, sought in title and abstract. */
  field?: RegExp;
  /** Another rendering in the sentence that is right, so that `zh` renders something else. */
  zhRight?: RegExp;
};

/** Fields whose everyday words are terms of machine learning elsewhere. */
const ledgers =
  /blockchain|crypto|ledger|ethereum|bitcoin|smart contract|\b(?:DeFi|NFT|DAO|Web3)s?\b|currenc|stablecoin|tokenomic|tokeniz?s?ation/iu;
const powerGrids =
  /\b(?:transformer (?:oil|station|winding|fault|insulation|core)|power (?:grid|system|transformer|electronic|distribution|generation|network|flow|line|suppl|plant|convert|equipment|qualit)|(?:smart|electric\w*|distribution|utility) (?:grid|network)|voltage|electric(?:al|ity)|substation|winding|inverter|load flow|charging station|electric vehicle|energy (?:system|market|storage|communit))/iu;
const schools =
  /student|school|course|universit|educat|\bMOOCs?\b|learner|participant|clinical trial|attrition/iu;
const business =
  /market|business|financ|insur|trading|estate|customer|account|audit|contract|broker|policyholder/iu;
const security =
  /spy|intelligence agenc|police|law enforcement|military|terroris|chemical|drug|biolog|pharma|toxic|cleaning/iu;
const medicine =
  /clinic|surg|patient|medic|tumou?r|cardiac|anatom|spin(?:e|al)|tissue|laser|plasma|reentry/iu;

export const wrongTerms: readonly WrongTerm[] = [
  { en: /\b(?:M?LLMs?|language models?)\b/iu, zh: /法学硕士|法律硕士|法学学位/u },
  { en: /\b(?:LoRA|QLoRA)\b/u, zh: /罗拉|洛拉|劳拉/u },
  { en: /\bNeRFs?\b/u, zh: /神经射频|内尔夫|内夫/u },
  { en: /\bBERT\b/u, zh: /伯特/u },
  { en: /\bLlama\b/iu, zh: /美洲驼|大羊驼|骆马|骆驼/u },
  { en: /\bGemini\b/u, zh: /双子座|双子星/u, field: /telescop|astronom|observator|galax/iu },
  { en: /\bClaude\b(?! (?!Opus|Sonnet|Haiku|Code|Instant)\p{Lu}\p{Ll})/u, zh: /克劳德/u },
  { en: /\bFalcon\b/u, zh: /猎鹰/u, field: /rocket|launch|space|bird|signature/iu },
  { en: /\bMamba\b/u, zh: /曼巴|眼镜蛇/u },
  { en: /\bAdam\b/u, zh: /亚当/u, field: /bibl|\bEve\b|Smith/iu },
  { en: /\bWhisper\b/u, zh: /耳语|低语/u, zhRight: /Whisper/u },
  { en: /\bCLIP\b/u, zh: /剪辑|夹子|回形针/u },
  { en: /\bSAM\b/u, zh: /山姆|萨姆|地对空导弹/u },
  { en: /\bDINO/u, zh: /恐龙/u },
  { en: /\bRAG\b/u, zh: /抹布|破布/u },
  { en: /\bGANs?\b/u, zh: /甘斯|甘网/u },
  { en: /\bFLOPs?\b/u, zh: /失败|人字拖|翻牌/u },
  { en: /\bBLEU\b/u, zh: /蓝色/u },
  { en: /\bSOTA\b|\bstate[- ]of[- ]the[- ]art\b/iu, zh: /艺术状态|艺术水平|国家的艺术|苏打/u },
  { en: /\btransformers?\b/iu, zh: /变形金刚|变压器/u, field: powerGrids },
  { en: /\btokens?\b/iu, zh: /代币|象征物|硬币/u, field: ledgers },
  { en: /\bdropout\b/iu, zh: /辍学|退学/u, field: schools },
  { en: /\bzero[- ]shot\b/iu, zh: /零射击|零镜头|零射|零拍|零枪/u },
  { en: /\bfew[- ]shot\b/iu, zh: /少射|少量射击|几次射击|少拍|少镜头|几枪/u },
  { en: /\bone[- ]shot\b/iu, zh: /一枪|单发射击|一镜到底/u },
  { en: /\bprompt(?:s|ing)?\b/iu, zh: /迅速的|立即的|提词器/u },
  {
    en: /\bagents?\b/iu,
    zh: /特工|代理商|经纪人|药剂/u,
    field: new RegExp(`${security.source}|${business.source}|${medicine.source}`, "iu"),
  },
  { en: /\bembeddings?\b/iu, zh: /埋葬|镶嵌物/u },
  { en: /\bbackbones?\b/iu, zh: /脊椎|脊梁/u, field: medicine },
  { en: /\bablation\b/iu, zh: /烧蚀|切除研究|消融术/u, field: medicine },
  { en: /\bbaselines?\b/iu, zh: /底线/u, zhRight: /基线|基准/u },
  { en: /\bbatch(?:es)?\b/iu, zh: /一炉/u },
  { en: /\bpooling\b/iu, zh: /泳池|集资/u },
  { en: /\bregularization terms?\b/iu, zh: /正则化术语|正则化条款/u, soft: true },
  { en: /\b(?:loss|energy|penalty|bias|error) terms?\b/iu, zh: /术语|条款/u, soft: true },
  { en: /\bpolic(?:y|ies)\b/iu, zh: /保单|保险单/u, field: business },
  { en: /\bGroup Relative\b/u, zh: /集团相对/u, soft: true },
  { en: /\bmixture of experts\b/iu, zh: /专家混合物|专家的混合物/u, soft: true },
  { en: /\bGaussian splatting\b/iu, zh: /高斯飞溅|高斯喷溅|高斯溅水/u, soft: true },
  { en: /\bradiance fields?\b/iu, zh: /光辉领域|辐射领域|光芒场/u },
  { en: /\b(?:talking|human) heads?\b/iu, zh: /会说话的人头|人头/u, soft: true },
  {
    en: /\bspeech (?:recognition|synthesis|translation|separation|enhancement)\b/iu,
    zh: /演讲识别|演讲合成|演讲翻译|演说/u,
  },
  { en: /\bsegmentation\b/iu, zh: /市场细分/u, field: business },
  { en: /\binference\b/iu, zh: /干涉|干扰/u, soft: true },
  { en: /\breward hacking\b/iu, zh: /奖励黑客/u, soft: true },
  { en: /\bred[- ]team(?:ing)?\b/iu, zh: /红色团队/u, soft: true },
  { en: /\bground[- ]truths?\b/iu, zh: /地面真相|地面实况|地面事实/u, soft: true },
  { en: /\bhead[- ]mounted\b/iu, zh: /头部安装/u, soft: true },
  { en: /\bend[- ]to[- ]end\b/iu, zh: /首尾相接|头对头/u },
  { en: /\bopen[- ]source/iu, zh: /开放来源/u, soft: true },
  { en: /\bin the wild\b/iu, zh: /在荒野|野外环境中的视频/u, soft: true },
  { en: /\bdepth maps?\b/iu, zh: /深度地图/u, soft: true },
  { en: /\bscaling laws?\b/iu, zh: /缩放法律|规模法律/u },
  { en: /\bCoTs?\b/u, zh: /婴儿床|小床/u },
  { en: /\bPaLM\b/u, zh: /手掌|棕榈/u },
  { en: /\bBard\b/u, zh: /吟游诗人/u },
  {
    en: /\bdiffusion\b/iu,
    zh: /传播模型/u,
    field: /epidemi|infect|spread|rumou?r|social network|information diffusion|influence/iu,
  },
  { en: /\bmanifolds?\b/iu, zh: /歧管/u },
  { en: /\bkernels?\b/iu, zh: /果仁/u },
  {
    en: /\bcheckpoints?\b/iu,
    zh: /检查站|关卡/u,
    field: /traffic|border|security|military|game|level|airport/iu,
  },
  { en: /\bpre-?training\b/iu, zh: /岗前培训|职前培训/u },
  { en: /\bfine-?tun(?:ed|ing)\b/iu, zh: /微调谐/u, soft: true },
];

/**
 * Acronyms whose rendering lost the word that distinguishes them from a broader one:
 * MLLM as 大型语言模型 is an LLM, VQA as 问答 is question answering without images.
 */
export const narrowerAcronyms: readonly WrongTerm[] = [
  {
    en: /\bMLLMs?\b/u,
    zh: /大型?语言模型|大模型|语言模型/u,
    zhRight: /多模态|多模式|多模|MLLM|\bMLM\b/u,
  },
  {
    en: /\bVQA\b/u,
    zh: /问答/u,
    zhRight: /(?:视觉|图像|视频|看图)[^，。,]{0,3}问答|视觉问题|VQA/u,
  },
  { en: /\b(?:LVLM|VLM)s?\b/u, zh: /大型?语言模型/u, zhRight: /视觉|图像|图文|VLM|LVLM|LLM/u },
];
