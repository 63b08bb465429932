//! `alongside-counts`: asks for every petition that the content watches, and
//! writes its file of counts.

use std::{
    path::PathBuf,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use alongside_content::{Compiled, Options, Watched, compile};
use alongside_counts::{Counts, Manners, page, user_agent};
use alongside_model::time::Instant;
use clap::Parser;
use url::Url;

/// Every file was written, or nothing is watched.
const ALL_WELL: u8 = 0;
/// Nothing could be asked: a mistake in the content or on the command line.
const NOTHING_DONE: u8 = 1;
/// Some files stayed as they were; why stands on stderr.
const KEPT: u8 = 2;

/// Asks, once each, how many people signed the petitions on other sites that the content watches, and writes the
/// numbers to counts/ in it. A number in doubt is left as it was. Ends with 2 where one was, with 1 where nothing could
/// be asked.
#[derive(Debug, Parser)]
#[command(name = "alongside-counts", bin_name = "cargo xtask counts")]
struct Arguments {
    /// The folder organisers write in.
    #[arg(long, default_value = "content", value_name = "DIR")]
    content: PathBuf,
    /// Only the petition of this name.
    #[arg(long, value_name = "ID")]
    only: Option<String>,
    /// Ask here instead of the sites themselves.
    #[arg(long, value_name = "URL", hide = true)]
    base_url: Option<Url>,
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // That nobody reads it is no reason to end otherwise. Clap's own code for a slip would say "kept".
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { NOTHING_DONE } else { ALL_WELL });
        }
    };
    ExitCode::from(carry_out(&arguments))
}

fn carry_out(arguments: &Arguments) -> u8 {
    let options = Options {
        dir: arguments.content.clone(),
        base: "/".to_owned(),
        built_at: now(),
        build: "counts".to_owned(),
        // So that a preview of one has its number.
        drafts: true,
        public_url: None,
    };
    let compiled = match compile(&options) {
        Ok(compiled) => compiled,
        Err(errors) => {
            eprintln!("{errors}\n\nThe content has mistakes: put them right, then ask again.");
            return NOTHING_DONE;
        }
    };
    match chosen(&compiled.watched, arguments.only.as_deref()) {
        Ok(chosen) if chosen.is_empty() => {
            println!("No petition is watched in {}: there is nothing to ask.", arguments.content.display());
            ALL_WELL
        }
        Ok(chosen) => ask_for(&chosen, &compiled, arguments),
        Err(sentence) => {
            eprintln!("{sentence}");
            NOTHING_DONE
        }
    }
}

/// Every petition that is watched, or the one that is asked for.
fn chosen<'a>(watched: &'a [Watched], only: Option<&str>) -> Result<Vec<&'a Watched>, String> {
    let Some(only) = only else { return Ok(watched.iter().collect()) };
    if let Some(one) = watched.iter().find(|one| one.id == only) {
        return Ok(vec![one]);
    }
    let ids: Vec<&str> = watched.iter().map(|one| one.id.as_str()).collect();
    let known = if ids.is_empty() { "none is".to_owned() } else { format!("these are: {}", ids.join(", ")) };
    Err(format!("No petition `{only}` is watched; {known}."))
}

fn ask_for(chosen: &[&Watched], compiled: &Compiled, arguments: &Arguments) -> u8 {
    let manners = Manners { instead: arguments.base_url.clone(), ..Manners::proper(user_agent(&contact(compiled))) };
    let mut counts = Counts::new(&arguments.content.join("counts"), manners);
    let mut kept = 0;
    for watched in chosen {
        let id = &watched.id;
        match counts.bring(watched, now()) {
            Ok(news) => println!("{id}: {news}"),
            Err(doubt) => {
                kept += 1;
                eprintln!("kept {} as it was: {doubt}. {}", counts.path(id).display(), page(&watched.source));
            }
        }
    }
    if kept == 0 { ALL_WELL } else { KEPT }
}

/// Where whoever runs the site is to be found: its address, or the organisation's email.
fn contact(compiled: &Compiled) -> String {
    let email = || compiled.pages.first().map(|page| page.data.site.organisation.email.clone());
    compiled.public_url.clone().or_else(email).unwrap_or_default()
}

fn now() -> Instant {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    Instant(i64::try_from(since_1970).unwrap_or_default())
}
