//! The pieces that pages are made of: one component a file.

pub mod action_chips;
pub mod campaign_card;
pub mod campaign_steps;
pub mod count;
pub mod deadline;
pub mod error_summary;
pub mod field;
pub mod layout;
pub mod letter;
pub mod petition_panel;
pub mod picture;
pub mod progress;
pub mod share_box;
pub mod sign_form;
pub mod state_badge;
pub mod story;
