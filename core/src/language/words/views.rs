//! The words for the views other than the cards: the table, the fact checks and the page of an
//! entity.

/// Words of the list of fact checks.
#[derive(Debug)]
pub struct FactCheckWords {
    /// The introduction of the list.
    pub lead: &'static str,
    /// The number of checks listed, and of their statistics.
    pub count: fn(checks: usize, statistics: usize) -> String,
    /// Label of the buttons that filter by verdict.
    pub outcomes: &'static str,
    /// Label of the article's statements.
    pub printed: &'static str,
    /// Label of the results of checks.
    pub noted: &'static str,
    /// The text before the sources that were read.
    pub read: &'static str,
    /// No source was found for a statement of the article.
    pub no_source: &'static str,
}

/// Words of the page of an entity and of the links to it.
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
    /// The number of statistics about the entity.
    pub count: fn(statistics: usize) -> String,
    /// The button that leaves the page of the entity.
    pub leave: &'static str,
    /// The text before the entities of a card.
    pub about: &'static str,
    /// The button that shows further entities.
    pub more: fn(count: usize) -> String,
}

/// Words of the view switch, of the table's columns and of the printed page.
#[derive(Debug)]
pub struct ViewWords {
    /// Label of the view switch.
    pub heading: &'static str,
    /// The view of cards.
    pub cards: &'static str,
    /// The view of one table with all statistics.
    pub table: &'static str,
    /// Column of the sections of the article.
    pub section: &'static str,
    /// Column of the titles, which state the findings.
    pub finding: &'static str,
    /// Column of the headline values.
    pub value: &'static str,
    /// Column of the times of the headline values.
    pub when: &'static str,
    /// Column of the verdicts.
    pub outcome: &'static str,
    /// The text before the URL on a printed page.
    pub address: &'static str,
}
