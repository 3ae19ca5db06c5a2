//! `/phuong-phap`: how figures are made, and the list of everything that is asked.

use domain::cell::NoValue;
use domain::explore::MethodView;
use leptos::prelude::*;

use crate::api;
use crate::components::facts::Facts;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::{info, use_lang};
use crate::format;
use crate::pages::pace;
use crate::words::use_words;

mod list;

/// The method.
#[component]
pub fn MethodPage() -> impl IntoView {
    served(api::explore::method(), |view| view! { <Body view /> }.into_any())
}

#[component]
fn Body(view: MethodView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let method = &words.method;
    let demo = info(|info| info.demo);
    let set = (method.set)(view.set.name.get(lang), view.set.version);
    let note = view.set.note.get(lang).to_owned();
    view! {
        <PageTitle text=method.title />
        <div class="wrap method-page">
            <PageHead heading=method.title lead=method.lead />
            <nav class="jump" aria-label=method.jump>
                <a href="#ba-con-so">{method.figures}</a>
                <a href="#quy-tac">{method.rules}</a>
                <a href="#tien-do">{words.pace.title}</a>
                <a href="#chua-co-so">{method.no_values}</a>
                <a href="#chi-so">{method.list}</a>
                <a href="#nguon">{method.sources}</a>
                <a href="#du-lieu-mo">{method.open_data}</a>
            </nav>
            <p class="note note-ask">
                <b>{method.note}": "</b>
                {set}
                ". "
                {note}
            </p>
            <section class="sec" aria-labelledby="ba-con-so">
                <Figures />
            </section>
            <section class="sec" aria-labelledby="quy-tac">
                <Rules fewest_respondents=view.fewest_respondents />
            </section>
            <section class="sec" aria-labelledby="tien-do">
                <pace::Method />
            </section>
            <section class="sec" aria-labelledby="chua-co-so">
                <NoValues />
            </section>
            <section class="sec" aria-labelledby="chi-so">
                <list::List view=view.clone() />
            </section>
            <section class="sec" aria-labelledby="so-da-cong-bo">
                <div class="sec-h">
                    <h2 id="so-da-cong-bo">{method.facts}</h2>
                </div>
                <Facts facts=view.facts />
            </section>
            <section class="sec" aria-labelledby="nguon">
                <div class="sec-h">
                    <h2 id="nguon">{method.sources}</h2>
                </div>
                <div class="prose">
                    <p>{method.sources_say}</p>
                    <p>{method.boundaries}</p>
                    <p>
                        <a rel="external" href="/licences/lucide.txt">
                            {method.icons}
                        </a>
                    </p>
                    {demo.then(|| view! { <p>{method.illustrative}</p> })}
                </div>
            </section>
            <section class="sec" aria-labelledby="du-lieu-mo">
                <OpenData />
            </section>
        </div>
    }
}

#[component]
fn Figures() -> impl IntoView {
    let words = use_words();
    let (method, figures) = (&words.method, &words.figures);
    let one = |name: &'static str, formula: &'static str, how: &'static str| {
        view! {
            <div class="formula">
                <h3>{name}</h3>
                <p class="f">{formula}</p>
                <p class="mut">{how}</p>
            </div>
        }
    };
    view! {
        <div class="sec-h">
            <h2 id="ba-con-so">{method.figures}</h2>
            <p class="say">{method.figures_say}</p>
        </div>
        <div class="formulas">
            {one(figures.coverage, method.coverage_formula, figures.coverage_how)}
            {one(figures.met, method.met_formula, figures.met_how)}
            {one(figures.score, method.score_formula, figures.score_how)}
        </div>
    }
}

#[component]
fn Rules(fewest_respondents: u32) -> impl IntoView {
    let method = &use_words().method;
    let fewest = format::count(fewest_respondents, use_lang());
    let rules: Vec<_> = method
        .rule_list
        .iter()
        .map(|(name, rule)| {
            view! {
                <dt>{*name}</dt>
                <dd>{*rule}</dd>
            }
        })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="quy-tac">{method.rules}</h2>
        </div>
        <dl class="kv l facts-list">
            {rules} <dt>{method.withheld}</dt> <dd>{(method.withheld_rule)(&fewest)}</dd>
        </dl>
    }
}

#[component]
fn NoValues() -> impl IntoView {
    let words = use_words();
    let method = &words.method;
    let kinds: Vec<_> = NoValue::ALL
        .into_iter()
        .zip(method.no_value_list)
        .map(|(kind, meaning)| {
            view! {
                <li>
                    <span class=format!("sw nv-{}", kind.pattern())></span>
                    <p>
                        <b>{(words.terms.no_value)(kind)}</b>
                        " "
                        <span class="mut">{meaning}</span>
                    </p>
                </li>
            }
        })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="chua-co-so">{method.no_values}</h2>
            <p class="say">{method.no_values_say}</p>
        </div>
        <ol class="kinds">{kinds}</ol>
    }
}

#[component]
fn OpenData() -> impl IntoView {
    let method = &use_words().method;
    let addresses: Vec<_> = method
        .open_data_list
        .iter()
        .map(|(address, what)| {
            view! {
                <li>
                    <a rel="external" href=*address>
                        <code>{*address}</code>
                    </a>
                    " "
                    <span class="mut">{*what}</span>
                </li>
            }
        })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="du-lieu-mo">{method.open_data}</h2>
            <p class="say">{method.open_data_say}</p>
        </div>
        <ul class="addresses">{addresses}</ul>
    }
}
