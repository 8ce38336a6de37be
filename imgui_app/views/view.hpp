#pragma once
#include <span>
#include <string>
#include <string_view>

#include "core/report/texts.hpp"
#include "imgui_app/theme/draw.hpp"

namespace views {

enum class Group : uint8_t {
  check,    ///< the main views
  improve,  ///< what is done with them
  foot,     ///< at the navigation's foot
  seal,     ///< opened by the seal
  more,     ///< lists what a narrow tab bar has no room for
  inside    ///< opened from within another
};
inline constexpr size_t group_count = 6;

/// A view is a value: views/NAME.cpp defines `const View NAME`. The build lists the folder; there is no other
/// register.
struct View {
  resume::Text name;
  theme::Icon icon;
  Group group = Group::check;
  int order = 0;                                  ///< in its group
  bool first = false;                             ///< stands in a bar that has no room for all
  char key = 0;                                   ///< opens it, after 'g'
  void (*draw)(const draw::Box& room) = nullptr;  ///< `room`: what navigation and top bar leave
  std::string (*count)() = nullptr;               ///< beside the name; null: nothing
};

/// Sorted by name of file.
std::span<const View* const> all_views();
/// The same, in the order of the navigation.
std::span<const View* const> views_of(Group group);

/// What a bar without room for all leaves to `more_views`.
std::span<const View* const> listed_in_more();

extern const View resume_editor;
extern const View findings;
extern const View scores;
extern const View posting;
extern const View privacy;
extern const View share;
extern const View notices;
extern const View more_views;

}

/// A resume and a posting of our own making; people and companies in them are invented.
namespace samples {
std::string_view resume();
std::string_view posting();
}
