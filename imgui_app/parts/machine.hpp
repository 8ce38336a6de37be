#pragma once
#include "core/readers/agreement.hpp"
#include "imgui_app/app.hpp"

/// What a machine reads, in panes that belong together: words chosen in one of them show in the others.
namespace parts {

enum class MachinePane : uint8_t { page, text, fields };

/// The words chosen; empty: none.
resume::Span chosen_words();
/// Chooses words of the resume; the other panes scroll to them.
void choose_words(resume::Span span, MachinePane by);
/// Whether a pane shall scroll to the words chosen: once for each choice made elsewhere.
bool takes_choice(MachinePane pane);

/// What is scrolled to has so many CSS pixels above and below.
inline constexpr float air_around = 96;

/// The pages of the file that the resume came in, with the order they are read in. Clicks choose words.
void machine_page(const draw::Box& room);
/// The text line by line as it was read.
void machine_text(const draw::Box& room);
/// The fields found in it, and those looked for.
void machine_fields(const draw::Box& room);
/// What each of the five readings got of every field.
void machine_readers(const draw::Box& room);
/// What the file's layout does to the text: as of the file, and since it was read before.
void machine_file(const draw::Box& room);
/// The file at a glance; gives the height, 0 without a file.
float machine_facts(ImVec2 at, float width);

/// 'Straight across'.
std::string_view name_of(resume::ReadingKind reading);

}
