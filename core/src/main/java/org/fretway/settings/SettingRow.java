package org.fretway.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A setting as stored. */
@Entity
@Table(name = "setting")
class SettingRow {
  @Id
  @Column(name = "setting_key")
  String key = "";

  @Column(name = "setting_value")
  String value = "";
}
