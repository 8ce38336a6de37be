#pragma once
#include <span>
#include <string>

#include "imgui_app/app.hpp"

namespace parts {

/// Something that was found in the resume, or looked for.
struct Field {
  app::Text label = {};
  std::string group;       ///< 'Contact', 'Job 2'
  std::string value;       ///< as a form takes it; empty: not found
  resume::Span span = {};  ///< the words it comes from; empty: none
};
/// Contact, jobs, schools and skills in the order of the text. Made anew when the report is.
std::span<const Field> found_fields();
/// One of them; null where the report has fewer by now.
const Field* field_at(int place);

/// What is drawn of a value: at most so many bytes, whole letters.
std::string_view shown_part(std::string_view value, size_t most);

/// Hands the person what was found as a file of JSON Resume. Gives its height.
float save_button(ImVec2 at, bool icon_only = false);
float save_width(bool icon_only = false);

/// What a view of the fields says and does.
struct FieldsPane {
  std::string_view id;
  app::Text title, subtitle;
  bool missing;  ///< shows also those that were not found
  theme::Icon icon;
  void (*press)(int place, int);  ///< later than the frame: see field_at
};
/// A view of the fields: a card for each group.
void fields_pane(const draw::Box& room, const FieldsPane& pane);

}
