//! The page that tells a visitor without script why a signature wasn't taken. It
//! repeats nothing of what was typed.

use std::fmt::Write as _;

use alongside_model::{
    Lang,
    signature::{Field, Problem, RefusalKind},
};

/// The page's HTML. `back` is a checked address of ours.
pub fn refusal_page(lang: Lang, back: &str, kind: RefusalKind, fields: &[(Field, Problem)]) -> String {
    let texts = texts(lang);
    let mut list = String::new();
    if !fields.is_empty() {
        list.push_str("<ul>\n");
        for (field, problem) in fields {
            // Writing to a String can't fail.
            let _ = writeln!(list, "<li>{}</li>", remedy(lang, *field, *problem));
        }
        list.push_str("</ul>\n");
    }
    format!(
        "<!doctype html>\n<html lang=\"{code}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{why}</p>\n{list}\
         <p><a href=\"{back}\">{link}</a></p>\n</main>\n</body>\n</html>\n",
        code = lang.code(),
        dir = lang.dir(),
        title = if kind == RefusalKind::AlreadySigned { texts.already } else { texts.title },
        why = why(lang, kind),
        link = texts.link,
    )
}

struct Texts {
    title: &'static str,
    already: &'static str,
    link: &'static str,
}

const fn texts(lang: Lang) -> Texts {
    match lang {
        Lang::En => Texts {
            title: "Your signature was not added",
            already: "You have already signed",
            link: "Back to the campaign",
        },
        Lang::Fr => Texts {
            title: "Votre signature n’a pas été ajoutée",
            already: "Vous avez déjà signé",
            link: "Retour à la campagne",
        },
    }
}

const fn why(lang: Lang, kind: RefusalKind) -> &'static str {
    match (lang, kind) {
        (Lang::En, RefusalKind::Invalid) => {
            "Some of what you wrote needs mending. Your browser’s Back button takes you to what you typed."
        }
        (Lang::Fr, RefusalKind::Invalid) => {
            "Il reste des points à corriger. Le bouton Précédent de votre navigateur vous ramène à ce que vous avez écrit."
        }
        (Lang::En, RefusalKind::AlreadySigned) => {
            "This email address has signed this petition before. One signature each is what counts: there is nothing left to do."
        }
        (Lang::Fr, RefusalKind::AlreadySigned) => {
            "Cette adresse courriel a déjà signé cette pétition. Une seule signature par personne compte : il ne reste rien à faire."
        }
        (Lang::En, RefusalKind::Closed) => "This petition is not open for signatures now.",
        (Lang::Fr, RefusalKind::Closed) => "Il n’est pas possible de signer cette pétition en ce moment.",
        (Lang::En, RefusalKind::Paused) => {
            "This petition is paused: it can’t be signed for the time being. Its page says what is known of it."
        }
        (Lang::Fr, RefusalKind::Paused) => {
            "Cette pétition est en pause : on ne peut pas la signer pour le moment. Sa page dit ce qu’on en sait."
        }
        (Lang::En, RefusalKind::UnknownPetition) => "There is no such petition here.",
        (Lang::Fr, RefusalKind::UnknownPetition) => "Cette pétition n’existe pas ici.",
        (Lang::En, RefusalKind::TooMany) => {
            "Many signatures came from your network within a minute. Wait a minute, then send yours again."
        }
        (Lang::Fr, RefusalKind::TooMany) => {
            "Beaucoup de signatures sont arrivées de votre réseau en une minute. Attendez une minute, puis envoyez de nouveau la vôtre."
        }
        (Lang::En, RefusalKind::Malformed) => {
            "What was sent could not be read. Go back to the campaign’s page and sign there."
        }
        (Lang::Fr, RefusalKind::Malformed) => {
            "Ce qui a été envoyé n’a pas pu être lu. Retournez à la page de la campagne et signez-y."
        }
        (Lang::En, RefusalKind::Unavailable) => {
            "Signatures can’t be kept just now, and yours was not. Send it again in a few minutes."
        }
        (Lang::Fr, RefusalKind::Unavailable) => {
            "Les signatures ne peuvent pas être conservées pour l’instant, et la vôtre ne l’a pas été. Envoyez-la de nouveau dans quelques minutes."
        }
    }
}

const fn remedy(lang: Lang, field: Field, problem: Problem) -> &'static str {
    match (lang, field, problem) {
        (Lang::En, Field::Name, Problem::Missing) => "Write your name.",
        (Lang::Fr, Field::Name, Problem::Missing) => "Écrivez votre nom.",
        (Lang::En, Field::Name, Problem::TooLong) => "Shorten your name to 200 characters.",
        (Lang::Fr, Field::Name, Problem::TooLong) => "Limitez votre nom à 200 caractères.",
        (Lang::En, Field::Name, Problem::Invalid) => "Type your name again: it has characters that can’t be kept.",
        (Lang::Fr, Field::Name, Problem::Invalid) => {
            "Écrivez votre nom de nouveau : il contient des caractères qui ne peuvent pas être conservés."
        }
        (Lang::En, Field::Email, Problem::Missing) => "Write your email address.",
        (Lang::Fr, Field::Email, Problem::Missing) => "Écrivez votre adresse courriel.",
        (Lang::En, Field::Email, _) => "Check your email address: it looks like name@example.org.",
        (Lang::Fr, Field::Email, _) => "Vérifiez votre adresse courriel, de la forme nom@example.org.",
        (Lang::En, Field::PostalCode, Problem::Missing) => "Write your postal code.",
        (Lang::Fr, Field::PostalCode, Problem::Missing) => "Écrivez votre code postal.",
        (Lang::En, Field::PostalCode, _) => "Check your postal code: it looks like K1A 0A6.",
        (Lang::Fr, Field::PostalCode, _) => "Vérifiez votre code postal, de la forme K1A 0A6.",
        (Lang::En, Field::City, Problem::Missing) => "Write the name of your town.",
        (Lang::Fr, Field::City, Problem::Missing) => "Écrivez le nom de votre ville.",
        (Lang::En, Field::City, Problem::TooLong) => "Shorten the name of your town to 100 characters.",
        (Lang::Fr, Field::City, Problem::TooLong) => "Limitez le nom de votre ville à 100 caractères.",
        (Lang::En, Field::City, Problem::Invalid) => {
            "Type the name of your town again: it has characters that can’t be kept."
        }
        (Lang::Fr, Field::City, Problem::Invalid) => {
            "Écrivez le nom de votre ville de nouveau : il contient des caractères qui ne peuvent pas être conservés."
        }
        (Lang::En, Field::Comment, Problem::Missing) => "Write why you sign.",
        (Lang::Fr, Field::Comment, Problem::Missing) => "Écrivez pourquoi vous signez.",
        (Lang::En, Field::Comment, Problem::TooLong) => "Shorten why you sign to 1,000 characters.",
        (Lang::Fr, Field::Comment, Problem::TooLong) => {
            "Limitez ce que vous écrivez sur vos raisons à 1 000 caractères."
        }
        (Lang::En, Field::Comment, Problem::Invalid) => {
            "Type why you sign again: it has characters that can’t be kept."
        }
        (Lang::Fr, Field::Comment, Problem::Invalid) => {
            "Écrivez de nouveau pourquoi vous signez : le texte contient des caractères qui ne peuvent pas être conservés."
        }
        (Lang::En, Field::Updates, _) => "Tick the box by which the organisation may write to you.",
        (Lang::Fr, Field::Updates, _) => "Cochez la case qui permet à l’organisation de vous écrire.",
        (Lang::En, Field::Agreed, _) => "Tick the box “I have read what happens to my details”.",
        (Lang::Fr, Field::Agreed, _) => {
            "Cochez la case qui dit que vous avez lu ce qu’il advient de vos renseignements."
        }
    }
}
