//! Words of the ways to read beside the cards: the table, the fact checks, the page of an entity.

/// Words of the list of everything that was checked.
#[derive(Debug)]
pub struct ProofWords {
    /// What the list is.
    pub lead: &'static str,
    /// How many checks of how many statistics are listed.
    pub count: fn(checks: usize, statistics: usize) -> String,
    /// The group of buttons that choose among the outcomes.
    pub outcomes: &'static str,
    /// Heading of what the article prints.
    pub printed: &'static str,
    /// Heading of what is noted beside it.
    pub noted: &'static str,
    /// Before the sources that were read.
    pub read: &'static str,
    /// The article states something no source was found for.
    pub no_source: &'static str,
}

/// Words of an entity's page and of the way there.
#[derive(Debug)]
pub struct SubjectWords {
    /// A country, a region or the world.
    pub area: &'static str,
    /// A company.
    pub company: &'static str,
    /// A public body, university or institute.
    pub organisation: &'static str,
    /// A model or an AI system.
    pub model: &'static str,
    /// A test or an index of models.
    pub benchmark: &'static str,
    /// A tool, a data set or another product.
    pub product: &'static str,
    /// A person.
    pub person: &'static str,
    /// How many statistics are about it.
    pub count: fn(statistics: usize) -> String,
    /// Takes the choice of the entity off.
    pub leave: &'static str,
    /// Before the things a card is about.
    pub about: &'static str,
    /// Opens the things beyond the first.
    pub more: fn(count: usize) -> String,
}

/// Words of the switch between cards and table, of the table's columns, and of the page on paper.
#[derive(Debug)]
pub struct ViewWords {
    /// The switch.
    pub heading: &'static str,
    /// Cards with charts.
    pub cards: &'static str,
    /// One table of all statistics.
    pub table: &'static str,
    /// Column of the article's sections.
    pub section: &'static str,
    /// Column of the titles, which state what was found.
    pub finding: &'static str,
    /// Column of the numbers printed large.
    pub value: &'static str,
    /// Column of their dates.
    pub when: &'static str,
    /// Column of the outcomes of checks.
    pub outcome: &'static str,
    /// Before the address of what is printed.
    pub address: &'static str,
}
