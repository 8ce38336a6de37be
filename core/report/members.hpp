#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace resume {

/// JSON written from front to back, two spaces a level: for modules that do without a JSON library. Texts are
/// valid UTF-8; keys need no escapes.
class MemberWriter {
 public:
  /// Opens an object, or a list, as a member of the open object; with an empty key as an item of the open
  /// list, or as the whole.
  void object(std::string_view key = {});
  void list(std::string_view key = {});
  void end();
  void put(std::string_view key, std::string_view value);
  void item(std::string_view value) { put({}, value); }
  /// The text, once everything is closed.
  const std::string& text() const { return text_; }

 private:
  void begin(std::string_view key);
  void open(std::string_view key, char opening, char closing);
  void quote(std::string_view value);

  std::string text_;
  std::vector<char> closings_;
  bool empty_ = true;  // of the innermost
};

}
