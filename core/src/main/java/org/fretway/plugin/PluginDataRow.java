package org.fretway.plugin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One value that a plugin keeps. */
@Entity
@Table(name = "plugin_data")
@IdClass(PluginDataRow.Place.class)
class PluginDataRow {
  @Id
  @Column(name = "plugin_id")
  String pluginId = "";

  @Id
  @Column(name = "data_key")
  String key = "";

  @Column(name = "data_value")
  String value = "";

  /** Whose value it is, and which. */
  record Place(String pluginId, String key) implements Serializable {}
}
