#include "core/report/members.hpp"

namespace resume {

void MemberWriter::quote(std::string_view value) {
  static constexpr std::string_view escaped = "\"\\\b\t\n\f\r", names = "\"\\btnfr",
                                    digits = "0123456789abcdef";
  text_ += '"';
  for (const char c : value) {
    if (const size_t at = escaped.find(c); at != escaped.npos) {
      text_ += '\\';
      text_ += names[at];
    } else if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
      text_ += "\\u00";
      text_ += digits[byte >> 4];
      text_ += digits[byte & 15];
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

void MemberWriter::begin(std::string_view key) {
  if (!closings_.empty()) {
    text_ += empty_ ? "\n" : ",\n";
    text_.append(2 * closings_.size(), ' ');
  }
  empty_ = false;
  if (key.empty()) return;
  quote(key);
  text_ += ": ";
}

void MemberWriter::open(std::string_view key, char opening, char closing) {
  begin(key);
  text_ += opening;
  closings_.push_back(closing);
  empty_ = true;
}

void MemberWriter::object(std::string_view key) { open(key, '{', '}'); }
void MemberWriter::list(std::string_view key) { open(key, '[', ']'); }

void MemberWriter::end() {
  const char closing = closings_.back();
  closings_.pop_back();
  if (!empty_) {
    text_ += '\n';
    text_.append(2 * closings_.size(), ' ');
  }
  text_ += closing;
  empty_ = false;
}

void MemberWriter::put(std::string_view key, std::string_view value) {
  begin(key);
  quote(value);
}

}
