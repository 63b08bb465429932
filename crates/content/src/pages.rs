//! From campaigns to what each page knows.

use std::collections::BTreeMap;

use alongside_model::{
    Lang,
    letter::Letter,
    life_cycle::{Held, OutcomeKind, State},
    page::{
        Achievements, ActionKind, Campaign as CampaignPage, Card, Figure, Hub, LetterPage, News, NextCampaign,
        Organisation, Page, PageData, Participation, Poster, STORY, SiteInfo, Win, update_story,
    },
    route::Route,
    share::ShareText,
    time::Instant,
};

use crate::{
    PageSource,
    campaign::Campaign,
    context::Context,
    letter::LetterTexts,
    page_of_prose::PageOfProse,
    sharing::{self, Subject},
    site::Site,
    timeline, wording,
};

/// Makes the pages of every language.
pub(crate) struct Pages<'a> {
    pub(crate) context: &'a Context<'a>,
    /// In the organiser's order.
    pub(crate) campaigns: &'a [Campaign],
    pub(crate) privacy: &'a BTreeMap<Lang, PageOfProse>,
    pub(crate) built_at: Instant,
    pub(crate) build: &'a str,
}

impl Pages<'_> {
    /// Every page of one language.
    pub(crate) fn in_lang(&self, lang: Lang) -> Vec<PageSource> {
        let words = wording::of(lang);
        let tagline = self.context.site.tagline.get(lang);
        let prose = self.privacy.get(&lang).cloned().unwrap_or_default();
        let page = |route, title: String, description: String, page| PageSource {
            route,
            lang,
            title,
            description,
            data: PageData { site: self.site(lang), page },
            stories: BTreeMap::new(),
            image: None,
        };
        let mut pages = vec![
            page(Some(Route::Hub(lang)), words.hub.to_owned(), tagline, Page::Hub(self.hub(lang))),
            page(
                Some(Route::Achievements(lang)),
                words.achievements.to_owned(),
                words.achievements_description.to_owned(),
                Page::Achievements(self.achievements(lang)),
            ),
            PageSource {
                stories: BTreeMap::from([(STORY.to_owned(), prose.story)]),
                ..page(Some(Route::Privacy(lang)), prose.title, prose.summary, Page::Privacy)
            },
            page(None, words.not_found.to_owned(), words.not_found_description.to_owned(), Page::NotFound),
        ];
        for campaign in self.campaigns {
            let (title, summary) = (campaign.title.get(lang), campaign.summary.get(lang));
            let image = campaign.picture.as_ref().map(|picture| picture.in_lang(lang));
            let data = Page::Campaign(Box::new(self.campaign(campaign, lang)));
            pages.push(PageSource {
                stories: stories(campaign, lang),
                image: image.clone(),
                ..page(Some(Route::Campaign(lang, campaign.slug.clone())), title.clone(), summary, data)
            });
            if campaign.schedule.outcome.is_none() {
                let poster = Poster { card: card(campaign, lang), hashtags: campaign.hashtags.get(lang) };
                let route = Some(Route::Poster(lang, campaign.slug.clone()));
                let title = format!("{}{title}", words.poster);
                let page = page(route, title, campaign.summary.get(lang), Page::Poster(poster));
                pages.push(PageSource { image: image.clone(), ..page });
            }
            if let Some(letter) = &campaign.letter {
                let letter = self.letter(campaign, letter, lang);
                let (title, ask) = (format!("{}{title}", words.letter), letter.ask.clone());
                let route = Some(Route::Letter(lang, campaign.slug.clone()));
                pages.push(PageSource { image, ..page(route, title, ask, Page::Letter(Box::new(letter))) });
            }
        }
        pages
    }

    fn site(&self, lang: Lang) -> SiteInfo {
        let site: &Site = self.context.site;
        SiteInfo {
            lang,
            languages: site.languages.clone(),
            base: self.context.base.to_owned(),
            name: site.name.get(lang),
            tagline: site.tagline.get(lang),
            organisation: Organisation {
                name: site.organisation.get(lang),
                address: site.address.get(lang),
                email: site.email.clone(),
            },
            backend: site.backend.clone(),
            represent: site.represent.clone(),
            public_url: site.public_url.clone(),
            built_at: self.built_at,
            build: self.build.to_owned(),
        }
    }

    fn hub(&self, lang: Lang) -> Hub {
        let updates =
            self.campaigns.iter().flat_map(|campaign| campaign.updates.iter().map(move |update| (campaign, update)));
        // Of several on one date the first in the organiser's order.
        let told = updates
            .filter(|(campaign, update)| campaign.schedule.held != Some(Held::Draft) && !update.line.0.is_empty());
        let newest = told.rev().max_by_key(|(_, update)| update.when);
        Hub {
            cards: self.campaigns.iter().map(|campaign| card(campaign, lang)).collect(),
            news: newest.map(|(campaign, update)| News {
                slug: campaign.slug.clone(),
                when: update.when,
                text: update.line.get(lang),
            }),
        }
    }

    fn achievements(&self, lang: Lang) -> Achievements {
        let mut won: Vec<_> = self
            .campaigns
            .iter()
            .filter_map(|campaign| Some((campaign, campaign.schedule.outcome?)))
            .filter(|(_, outcome)| outcome.kind != OutcomeKind::Lost)
            .collect();
        won.sort_by_key(|(_, outcome)| std::cmp::Reverse(outcome.when));
        let win = |campaign: &Campaign| Win {
            card: card(campaign, lang),
            outcome: campaign.outcome.get(lang),
            participation: participation(campaign, lang),
            figures: figures(campaign, lang),
            image: campaign.picture.as_ref().map(|picture| picture.in_lang(lang)),
        };
        Achievements { wins: won.into_iter().map(|(campaign, _)| win(campaign)).collect() }
    }

    fn campaign(&self, campaign: &Campaign, lang: Lang) -> CampaignPage {
        CampaignPage {
            card: card(campaign, lang),
            outcome: campaign.schedule.outcome.map(|_| campaign.outcome.get(lang)),
            steps: campaign.steps.iter().map(|step| step.in_lang(lang)).collect(),
            petition: campaign.petition.as_ref().map(|petition| petition.in_lang(lang)),
            participation: participation(campaign, lang),
            figures: figures(campaign, lang),
            image: campaign.picture.as_ref().map(|picture| picture.in_lang(lang)),
            record: campaign.petition.as_ref().and_then(|petition| petition.record.clone()),
            paused: campaign.paused.as_ref().map(|reason| reason.get(lang)),
            updates: timeline::of(campaign, self.built_at),
            share: self.share(campaign, lang),
            hashtags: campaign.hashtags.get(lang),
            only_in: campaign.only_in,
            next: self.next(campaign, lang),
        }
    }

    fn share(&self, campaign: &Campaign, lang: Lang) -> Vec<ShareText> {
        let address = sharing::address(self.context, &campaign.slug, lang);
        let subject = Subject {
            title: &campaign.title.get(lang),
            summary: &campaign.summary.get(lang),
            hashtags: &campaign.hashtags,
            address: address.as_deref(),
            file: &format!("campaigns/{}/{}.md", campaign.slug, lang.code()),
            report: self.context.report,
        };
        campaign.sharing.in_lang(&subject, lang)
    }

    /// The campaign to go to from one that has ended, or that will by its date.
    fn next(&self, campaign: &Campaign, lang: Lang) -> Option<NextCampaign> {
        let state = |campaign: &Campaign| campaign.schedule.state(self.built_at);
        let named = campaign.next.as_ref().and_then(|slug| self.campaigns.iter().find(|other| other.slug == *slug));
        let ends = matches!(state(campaign), State::Closed | State::Paused | State::Ended(_))
            || campaign.schedule.closes.is_some()
            || campaign.next.is_some();
        let open = |other: &&Campaign| ends && other.slug != campaign.slug && state(other).is_open();
        let next = named.filter(|other| other.schedule.held.is_none()).or_else(|| self.campaigns.iter().find(open));
        next.map(|other| NextCampaign { slug: other.slug.clone(), title: other.title.get(lang) })
    }

    fn letter(&self, campaign: &Campaign, letter: &LetterTexts, lang: Lang) -> LetterPage {
        let step = campaign.steps.iter().find(|step| step.kind == ActionKind::Write);
        LetterPage {
            card: card(campaign, lang),
            ask: step.map(|step| step.text.get(lang)).unwrap_or_default(),
            letter: Letter {
                slug: campaign.slug.clone(),
                versions: letter.versions(lang, self.context),
                rules: letter.rules.iter().map(|rule| rule.in_lang(lang, |slug| self.link(slug, lang))).collect(),
                only_in: campaign.only_in,
                hand_over: letter.hand_over_in(lang, self.context),
            },
        }
    }

    /// The path of a campaign's page, with the base, and its title.
    fn link(&self, slug: &str, lang: Lang) -> (String, String) {
        let path = Route::Campaign(lang, slug.to_owned()).path();
        let campaign = self.campaigns.iter().find(|campaign| campaign.slug == slug);
        let title = campaign.map(|campaign| campaign.title.get(lang)).unwrap_or_default();
        (format!("{}{}", self.context.base, path.trim_start_matches('/')), title)
    }
}

fn card(campaign: &Campaign, lang: Lang) -> Card {
    Card {
        slug: campaign.slug.clone(),
        title: campaign.title.get(lang),
        summary: campaign.summary.get(lang),
        schedule: campaign.schedule,
        actions: campaign.steps.iter().fold(Vec::new(), |mut kinds, step| {
            if !kinds.contains(&step.kind) {
                kinds.push(step.kind);
            }
            kinds
        }),
    }
}

fn participation(campaign: &Campaign, lang: Lang) -> Option<Participation> {
    let (count, label) = campaign.participation.as_ref()?;
    Some(Participation { count: *count, label: label.get(lang) })
}

fn figures(campaign: &Campaign, lang: Lang) -> Vec<Figure> {
    let figure = |(value, label): &(crate::texts::Texts, crate::texts::Texts)| Figure {
        value: value.get(lang),
        label: label.get(lang),
    };
    campaign.figures.iter().map(figure).collect()
}

fn stories(campaign: &Campaign, lang: Lang) -> BTreeMap<String, String> {
    let story = campaign.story.get(&lang).map(|html| (STORY.to_owned(), html.clone()));
    let updates = campaign.updates.iter().enumerate();
    let updates = updates.filter_map(|(index, update)| Some((update_story(index), update.story.get(&lang)?.clone())));
    story.into_iter().chain(updates).collect()
}
