#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "imgui_app/theme/draw.hpp"

namespace parts {

/// A text of many lines in letters of one width, word for word; only what is in sight is drawn.
class LongText {
 public:
  void set(std::string text);
  std::string_view text() const { return text_; }
  /// `sight`: what of the screen shows. Gives the height.
  float draw(ImVec2 at, float width, const draw::Box& sight);

 private:
  void break_lines(float width);

  std::string text_;
  float width_ = 0;                      ///< that the lines are broken to
  std::vector<std::string_view> lines_;  ///< of the text
};

}
