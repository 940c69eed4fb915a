use crate::arguments::Arguments;
pub fn run(_: &mut Arguments) -> anyhow::Result<()> {
    Ok(())
}
