//! Tests that the search finds the right card for every number and every named thing of the
//! article, typed as readers type them.

use statlas_core::report::Report;
use statlas_core::selection::{Index, Selection};

/// What a Chinese reader types, what an English reader types, and the id of the card that must be
/// found.
const FACTS: &[(&str, &str, &str)] = &[
    // The lead.
    ("501页", "501 pages", "lead"),
    ("1.91亿", "191 million", "train-cost"),
    ("252亿", "$25.2 billion", "genai-usd"),
    ("845个", "845", "github-projects"),
    ("181万", "1.81 million", "github-projects"),
    ("59.3%", "59.3%", "github-projects"),
    ("AWS", "AWS", "dev-search"),
    ("GitHub Copilot", "github copilot", "dev-search"),
    // Chapter 1, research and patents.
    ("7800万", "$78 million", "train-cost"),
    ("GPT-4", "gpt-4", "train-cost"),
    ("碳排放", "emitted", "carbon"),
    ("51个", "51 models", "models-sector"),
    ("产学合作", "industry and academia", "models-sector"),
    ("149个", "149", "fm-open"),
    ("65.7%", "65.7%", "fm-open"),
    ("44.4%", "44.4%", "fm-open"),
    ("33.3%", "33.3%", "fm-open"),
    ("BLOOM", "bloom", "open-examples"),
    ("GPT-J", "GPT-J", "open-examples"),
    ("PaLM", "palm", "open-examples"),
    ("Imagen", "imagen", "open-examples"),
    ("24.2%", "24.2%", "closed-gap"),
    ("22.93%", "22.93%", "github-share"),
    ("3.04%", "3.04%", "github-share"),
    ("400万", "4 million", "github-stars"),
    ("1221万", "12.21 million", "github-stars"),
    ("61个", "61 models", "models-country"),
    ("中国 20个", "China 20", "models-country"),
    ("31倍", "31 times", "patents-total"),
    ("62.7%", "62.7%", "patents-total"),
    ("61.1%", "61.1%", "patents-origin"),
    ("20.9%", "20.9%", "patents-origin"),
    ("8.8万", "88,000", "pubs"),
    ("24万", "240,000", "pubs"),
    ("社交媒体", "social media", "social-share"),
    ("AlphaDev", "alphadev", "alphadev"),
    ("GNoME", "gnome", "alphadev"),
    ("EVEscape", "evescape", "evescape"),
    ("AlphaMissence", "AlphaMissence", "alphamissense"),
    ("AlphaMissense", "alphamissense", "alphamissense"),
    ("MedQA", "medqa", "medqa"),
    ("Medprompt", "medprompt", "medqa"),
    ("90.2%", "90.2%", "medqa"),
    ("22.6个百分点", "22.6", "medqa"),
    ("139种", "139", "fda-devices"),
    ("12.1%", "12.1%", "fda-devices"),
    ("45倍", "45 times", "fda-devices"),
    ("FDA", "fda", "fda-devices"),
    // Chapter 2, technical performance.
    ("竞赛数学", "competition maths", "human-line"),
    ("Gemini", "gemini", "multimodal"),
    ("ImageNet", "imagenet", "new-benchmarks"),
    ("SQuAD", "squad", "new-benchmarks"),
    ("SuperGLUE", "superglue", "new-benchmarks"),
    ("SWE-bench", "swe-bench", "new-benchmarks"),
    ("HEIM", "heim", "new-benchmarks"),
    ("MMMU", "mmmu", "new-benchmarks"),
    ("MoCa", "moca", "new-benchmarks"),
    ("AgentBench", "agentbench", "new-benchmarks"),
    ("HaluEval", "halueval", "new-benchmarks"),
    ("Chatbot Arena", "chatbot arena", "new-benchmarks"),
    ("Segment Anything", "segment anything", "better-data"),
    ("Skoltech", "skoltech", "better-data"),
    ("PaLM-E", "palm-e", "robots-lm"),
    ("RT-2", "rt-2", "robots-lm"),
    ("我的世界", "minecraft", "agents"),
    // Chapter 3, investment.
    ("99家", "99 companies", "genai-cos"),
    ("OpenAI", "openai", "genai-names"),
    ("Anthropic", "anthropic", "genai-names"),
    ("Hugging Face", "hugging face", "genai-names"),
    ("Inflection", "inflection", "genai-names"),
    ("连续第二年", "second year", "priv-total"),
    ("1812家", "1,812", "newly-funded"),
    ("40.6%", "40.6%", "newly-funded"),
    ("近一半", "nearly half", "newly-funded-us"),
    ("672亿", "$67.2 billion", "priv-country"),
    ("8.7倍", "8.7 times", "priv-country"),
    ("44.2%", "44.2%", "priv-change"),
    ("14.1%", "14.1%", "priv-change"),
    ("22.1%", "22.1%", "priv-change"),
    ("224.6亿", "$22.46 billion", "genai-us"),
    ("AI基础设施", "infrastructure", "priv-focus"),
    // Chapter 4, business and jobs.
    ("财富500强", "Fortune 500", "f500-calls"),
    ("394", "394", "f500-calls"),
    ("266", "266", "f500-calls"),
    ("80%", "80%", "f500-calls"),
    ("19.7%", "19.7%", "call-themes"),
    ("2.0%", "2.0%", "jobs-us"),
    ("1.6%", "1.6%", "jobs-us"),
    ("55%", "55%", "adoption"),
    ("50%", "50%", "adoption"),
    ("20%", "20%", "adoption"),
    ("麦肯锡", "mckinsey", "adoption"),
    ("42%", "42%", "cost-revenue"),
    ("59%", "59%", "cost-revenue"),
    ("10个百分点", "10 points", "cost-revenue"),
    ("低技能", "low-skilled", "productivity"),
    ("ChatGPT", "chatgpt", "dev-search"),
    ("Bing AI", "bing ai", "dev-search"),
    ("WolframAlpha", "wolframalpha", "dev-search"),
    ("Tabnine", "tabnine", "dev-search"),
    ("CodeWhisperer", "codewhisperer", "dev-search"),
    ("Azure", "azure", "dev-search"),
    ("谷歌云", "google cloud", "dev-search"),
    ("20.8%", "20.8%", "robots-cn"),
    ("52.4%", "52.4%", "robots-cn"),
    ("日本", "Japan", "robots-cn"),
    ("2.8%", "2.8%", "cobots"),
    ("9.9%", "9.9%", "cobots"),
    ("服务机器人", "service robots", "cobots"),
    // Chapter 5, responsible AI and policy.
    ("负责任AI", "responsible-AI", "rai-bench"),
    ("CounterCloud", "countercloud", "deepfake"),
    ("深度伪造", "deepfake", "deepfake"),
    ("重复", "repeat", "red-team"),
    ("隐私", "privacy", "rai-risks"),
    ("纽约时报", "New York Times", "copyright"),
    ("透明度指数", "transparency index", "fmti"),
    ("基金会模型", "foundation", "fmti"),
    ("即时模型风险", "immediate", "long-risk"),
    ("123起", "123", "incidents"),
    ("32.3%", "32.3%", "incidents"),
    ("20多倍", "20 times", "incidents"),
    ("泰勒·斯威夫特", "Taylor Swift", "incidents"),
    ("民主党", "Democrats", "bias"),
    ("工党", "Labour", "bias"),
    ("1247次", "1,247", "law-mentions"),
    ("2175次", "2,175", "law-mentions"),
    ("25项", "25 regulations", "us-regulations"),
    ("56.3%", "56.3%", "us-regulations"),
    ("17个", "17", "us-regulations"),
    ("21个", "21", "us-regulations"),
    ("交通部", "Transportation", "us-regulations"),
    ("能源部", "Energy", "us-regulations"),
    ("职业安全", "Occupational Safety", "us-regulations"),
    // The conclusion.
    ("益普索", "Ipsos", "life-impact"),
    ("多伦多大学", "University of Toronto", "chatgpt"),
    ("皮尤", "Pew", "pew"),
    ("66%", "66%", "life-impact"),
    ("60%", "60%", "life-impact"),
    ("52%", "52%", "nervous"),
    ("13个百分点", "13 points", "nervous"),
    ("38%", "38%", "pew"),
    ("荷兰", "Netherlands", "west"),
    ("德国", "Germany", "west"),
    ("37%", "37%", "livelihood"),
    ("34%", "34%", "livelihood"),
    ("32%", "32%", "livelihood"),
    ("Z世代", "Gen Z", "generations"),
    ("婴儿潮", "baby boomers", "generations"),
    ("40%", "40%", "generations"),
    ("收入", "income", "income"),
    ("63%", "63%", "chatgpt"),
    // Other spellings and names.
    ("美国", "US", "priv-country"),
    ("USA", "United States", "priv-country"),
    ("zhuanli", "zl", "patents-origin"),
    ("大模型", "LLM", "red-team"),
    ("１．９１亿", "191M", "train-cost"),
];

fn report() -> Report {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/ai-index-2024.json");
    let text = std::fs::read_to_string(path).unwrap();
    Report::from_json(&text).unwrap()
}

#[test]
fn every_fact_of_the_article_is_found_by_searching() {
    let report = report();
    let index = Index::new(&report);
    let mut missing = Vec::new();
    for (chinese, english, card) in FACTS {
        for query in [chinese, english] {
            let selection = Selection {
                query: (*query).to_owned(),
                ..Selection::default()
            };
            let found = index.matching(&selection);
            if !found.iter().any(|at| report.statistics[*at].id == *card) {
                let ids: Vec<&str> = found
                    .iter()
                    .map(|at| report.statistics[*at].id.as_str())
                    .collect();
                missing.push(format!("{query} finds {ids:?}, not {card}"));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn every_section_of_the_article_has_a_card() {
    let report = report();
    for section in &report.sections {
        assert!(
            report.statistics.iter().any(|it| it.section == section.id),
            "section {} has no card",
            section.id
        );
    }
}
