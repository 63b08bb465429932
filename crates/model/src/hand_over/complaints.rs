//! What outside services find fault with, as they say it.

use serde_json::Value;

use super::{Problem, Why};

/// Whether an answer says that something went wrong.
pub(crate) fn any(json: &Value) -> bool {
    ["error", "errors", "osdi:error"].iter().any(|key| json.get(key).is_some_and(|value| !value.is_null()))
}

/// Whether a form says that it took what was posted (the public source of `@formspree/core`).
pub(crate) fn form_took(json: &Value) -> bool {
    json.get("next").is_some_and(Value::is_string) || json.get("ok") == Some(&Value::Bool(true))
}

/// Why a form as a whole refuses, where its codes say so.
pub(crate) fn of_form(json: &Value) -> Option<Why> {
    json.get("errors")?.as_array()?.iter().find_map(|error| match code(error) {
        "BLOCKED" => Some(Why::Blocked),
        "INACTIVE" => Some(Why::Inactive),
        "FORM_NOT_FOUND" => Some(Why::NotFound),
        "EMPTY" => Some(Why::Empty),
        _ => None,
    })
}

/// The fields that a form finds fault with, by their names.
pub(crate) fn of_form_fields(json: &Value) -> Vec<(&str, Problem)> {
    let errors = json.get("errors").and_then(Value::as_array).into_iter().flatten();
    let fields = errors.filter_map(|error| {
        let problem = match code(error) {
            "REQUIRED_FIELD_EMPTY" | "REQUIRED_FIELD_MISSING" => Problem::Missing,
            "TYPE_EMAIL" | "TYPE_TEXT" => Problem::Invalid,
            _ => Problem::Other,
        };
        Some((error.get("field")?.as_str()?, problem))
    });
    fields.collect()
}

fn code(error: &Value) -> &str {
    error.get("code").and_then(Value::as_str).unwrap_or_default()
}

/// The errors of OSDI, which name properties by their path, such as
/// `person.email_addresses[0].address` (<https://opensupporter.github.io/osdi-docs/errors.html>).
pub(crate) fn of_osdi(json: &Value) -> Vec<(&str, Problem)> {
    let mut fields = Vec::new();
    let resources = json.get("osdi:error").and_then(|error| error.get("resource_status")?.as_array());
    let errors = resources.into_iter().flatten().filter_map(|one| one.get("error_descriptions")?.as_array());
    for error in errors.flatten() {
        let code = error.get("error_code").and_then(Value::as_str).unwrap_or_default();
        let problem = if code.ends_with("INVALID") {
            Problem::Invalid
        } else if code.ends_with("MISSING") || code.ends_with("REQUIRED") {
            Problem::Missing
        } else {
            Problem::Other
        };
        let properties = error.get("properties").and_then(Value::as_array).into_iter().flatten();
        fields.extend(properties.filter_map(Value::as_str).map(|path| (path, problem)));
    }
    fields
}
